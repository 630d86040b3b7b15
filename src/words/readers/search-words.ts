import type { Language } from '../../text/language.ts';

/** What the script of the search page says: the only words sent to the browser. */
export const viSearch = {
  title: 'Tìm kiếm',
  results: (count: string, query: string) => `${count} báo cáo cho “${query}”`,
  resultsAll: (count: string) => `${count} báo cáo`,
  none: (query: string) => `Không có báo cáo nào cho “${query}”`,
  noneFiltered: 'Không có báo cáo nào khớp bộ lọc',
  working: 'Đang tìm…',
  filtersOn: (count: string) => `đang dùng ${count}`,
  remove: (name: string) => `Bỏ ${name}`,
  list: 'Kết quả',
  allWords: 'Đủ mọi từ',
  someWords: 'Chỉ có một phần các từ',
  mended: (query: string) => `Không thấy đúng như đã gõ. Đây là kết quả cho “${query}”.`,
  narrow: 'Thu hẹp:',
  documents: 'Văn bản',
};

export type SearchWords = typeof viSearch;

export const enSearch: SearchWords = {
  title: 'Search',
  results: (count, query) => `${count} ${count === '1' ? 'report' : 'reports'} for “${query}”`,
  resultsAll: (count) => `${count} ${count === '1' ? 'report' : 'reports'}`,
  none: (query) => `No reports for “${query}”`,
  noneFiltered: 'No reports match the filters',
  working: 'Searching…',
  filtersOn: (count) => `${count} on`,
  remove: (name) => `Remove ${name}`,
  list: 'Results',
  allWords: 'All words',
  someWords: 'Some of the words',
  mended: (query) => `Nothing matches as typed. These are results for “${query}”.`,
  narrow: 'Narrow to:',
  documents: 'Document',
};

export function searchWords(language: Language): SearchWords {
  return language === 'vi' ? viSearch : enSearch;
}
