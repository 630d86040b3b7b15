import { expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { reportsFrom } from '../../src/archive/reports-from.ts';
import { version, vocabularies } from '../support/made-up.ts';

it('the reports taken from a page are those of any version of which it is the source, the newest first, each once', () => {
  const source = (url: string) => ({ source: { url } });
  const page = 'https://example.org/a';
  const archive = buildArchive(
    [
      version('2020-01-01-a', source(page)),
      version('2020-01-01-a', { language: 'en', translation: 'archive', ...source(page) }),
      version('2021-01-01-b', source('https://example.org/b')),
      version('2021-01-01-b', { language: 'en', translation: 'archive', ...source(page) }),
      version('2022-01-01-c'),
    ],
    vocabularies,
  );
  const ids = (address: string) => reportsFrom(archive, address).map(({ id }) => id);
  expect(ids(page)).toEqual(['2021-01-01-b', '2020-01-01-a']);
  expect(ids('https://example.org/b')).toEqual(['2021-01-01-b']);
  expect(ids('https://example.org/')).toEqual([]);
});
