import { describe, expect, it } from 'vitest';
import { takesReports } from '../../src/archive/site.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { bibtex, cslItem, ris } from '../../src/publish/citation.ts';
import { readArchive } from '../../src/check/run.ts';
import { fixtureFolder } from '../support/fixtures.ts';
import { version, vocabularies } from '../support/made-up.ts';

const { site } = readArchive(fixtureFolder('country'));

/** The citation of a made-up report of the made-up country with some settings. */
function cited(settings: object) {
  if (!site) throw new Error('the made-up country has settings');
  const made = version('2024-05-06-bao-cao');
  const [report] = buildArchive([made], vocabularies).reports;
  if (!report) throw new Error('there is a report');
  return cslItem({ site: { ...site, ...settings }, siteUrl: 'https://kho.example.vn', base: '/' }, report, made);
}

describe('who publishes the archive', () => {
  it('is the archive itself where its settings name nobody', () => {
    expect(cited({})).toMatchObject({ publisher: 'Kho thử Lam Minh' });
    expect(cited({})).not.toHaveProperty('editor');
    expect(cited({})).not.toHaveProperty('collection-title');
  });

  it('is named in every form of a citation, with the editor and the archive', () => {
    const item = cited({ publisher: { vi: 'Nhà bịa', en: 'Made-up House' }, editor: { vi: 'Người Bịa' } });
    expect(item).toMatchObject({
      publisher: 'Nhà bịa',
      'collection-title': 'Kho thử Lam Minh',
      editor: [{ literal: 'Người Bịa' }],
    });
    // Two reports of one day and place begin alike: the id is whole.
    expect(ris(item)).toContain(`ID  - ${item.id}\r\n`);
    for (const text of [bibtex(item), ris(item)]) {
      expect(text).toContain('Nhà bịa');
      expect(text).toContain('Người Bịa');
      expect(text).toContain('Kho thử Lam Minh');
    }
  });
});

describe('reports are asked for', () => {
  it.each([
    [{}, false],
    [{ contact: 'kho@example.org' }, true],
    [{ repository: 'https://example.org/kho' }, true],
  ])('%o: %s', (settings, asked) => {
    expect(takesReports(settings)).toBe(asked);
  });
});
