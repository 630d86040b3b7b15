import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/publish/record.ts';
import { version } from '../support/made-up.ts';
import { history, published } from './made-published.ts';

const vi = version('2021-06-15-a', {
  title: 'Tiêu đề bịa',
  summary: 'Tóm tắt bịa.',
  date_basis: 'event',
  province: ['tay-lam', 'dong-lam-den-2019', 'hai-minh'],
  program: ['hoa-sen', '88'],
  topic: ['5s'],
  organization: ['hoi-dong'],
  document: ['7-qd-tt.2018'],
  event: { start: '2021-06-14', end: '2021-06-15', place: 'Phòng bịa' },
  source: {
    name: 'Báo bịa',
    author: 'Người Bịa',
    url: 'https://example.org/a',
    archived: 'https://example.org/luu/a',
    captured: '2021-06-16',
  },
});
const en = version('2021-06-15-a', {
  language: 'en',
  translation: 'archive',
  title: 'Made-up title',
  summary: 'Made up.',
});

/** The row of the first report. */
function row(...args: Parameters<typeof published>) {
  const all = published(...args);
  const [report] = all.archive.reports;
  if (!report) throw new Error('no report');
  return recordOf(all, report);
}

describe('a report as a row of the data', () => {
  it('says all that is known, in the order of the columns', () => {
    const dates = history({
      [vi.file]: ['2024-03-01T03:00:00Z thêm', '2024-05-01T03:00:00Z sửa'],
      [en.file]: ['2024-04-01T03:00:00Z dịch'],
    });
    expect(Object.entries(row([vi, en], { dates }))).toEqual([
      ['id', '2021-06-15-a'],
      ['date', '2021-06-15'],
      ['date_basis', 'event'],
      ['year', '2021'],
      ['title_vi', 'Tiêu đề bịa'],
      ['title_en', 'Made-up title'],
      ['original_language', 'vi'],
      ['languages', ['vi', 'en']],
      ['province', ['tay-lam', 'dong-lam-den-2019', 'hai-minh']],
      // Two of the three are one today, and count once.
      ['province_today', ['dong-lam', 'hai-minh']],
      ['place', 'Tây Lâm; Đông Lâm (cũ); Hải Minh'],
      ['region', ['bac', 'nam']],
      ['program', ['hoa-sen', '88']],
      ['topic', ['5s']],
      ['organization', ['hoi-dong']],
      ['document', ['7-qd-tt.2018']],
      ['event_start', '2021-06-14'],
      ['event_end', '2021-06-15'],
      ['event_place', 'Phòng bịa'],
      ['summary_vi', 'Tóm tắt bịa.'],
      ['summary_en', 'Made up.'],
      ['source_name', 'Báo bịa'],
      ['source_author', 'Người Bịa'],
      ['source_url', 'https://example.org/a'],
      ['source_archived', 'https://example.org/luu/a'],
      ['source_captured', '2021-06-16'],
      ['url_vi', 'https://kho.example.vn/kho/vi/bao-cao/2021-06-15-a/'],
      ['url_en', 'https://kho.example.vn/kho/en/reports/2021-06-15-a/'],
      ['added', '2024-03-01'],
      ['modified', '2024-05-01'],
    ]);
  });

  it('leaves out what is not known, and what there is no version for', () => {
    expect(Object.keys(row([version('2021-06-15-a')]))).toEqual([
      'id',
      'date',
      'year',
      'title_vi',
      'original_language',
      'languages',
      'province',
      'province_today',
      'place',
      'region',
      'program',
      'url_vi',
    ]);
  });

  it('names its places in Vietnamese, whatever its own language', () => {
    const abroad = version('2021-06-15-a', { language: 'en', province: ['national'] });
    expect(row([abroad])).toMatchObject({ place: 'Cả nước' });
  });

  it('has no address while the site stands on the machine that made it', () => {
    expect(row([vi, en], { siteUrl: 'http://localhost:4321' })).not.toHaveProperty('url_vi');
  });

  it('takes its event and source from the version in the source’s language', () => {
    const original = version('2021-06-15-a', { language: 'en', source: { name: 'Made-up Times' } });
    const translated = version('2021-06-15-a', { translation: 'archive', source: { name: 'Báo bịa' } });
    expect(row([translated, original])).toMatchObject({ original_language: 'en', source_name: 'Made-up Times' });
  });
});
