import type { Language } from '../../text/language.ts';

/** What the script of the search page says: the only words sent to the browser. */
export const viSearch = {
  title: 'Tìm kiếm',
  results: (count: string, query: string) => `${count} báo cáo cho “${query}”`,
  resultsAll: (count: string) => `${count} báo cáo`,
  none: (query: string) => `Không có báo cáo nào cho “${query}”`,
  noneFiltered: 'Không có báo cáo nào khớp bộ lọc',
  /** Behind the two around it, where filters are in force. */
  amongFiltered: ' trong bộ lọc đang chọn',
  noneWhole: (query: string) => `Không có báo cáo nào khớp tất cả các từ của “${query}”`,
  working: 'Đang tìm…',
  loading: 'Đang tải dữ liệu tìm kiếm…',
  looking: (query: string) => (query === '' ? 'Đang tìm…' : `Đang tìm “${query}”…`),
  failedFor: (query: string) => (query === '' ? 'Chưa tìm được' : `Chưa tìm được “${query}”`),
  filtersOn: (count: string) => `đang chọn ${count}`,
  remove: (name: string) => `Bỏ ${name}`,
  list: 'Kết quả',
  suggestions: 'Gợi ý',
  fileName: 'ket-qua-tim-kiem',
  someWords: 'Chỉ khớp một số từ',
  mended: (query: string) => `Không có kết quả cho đúng các từ đã gõ. Đây là kết quả cho “${query}”.`,
  narrow: (name: string) => `Chỉ tìm trong ${name}`,
  noneAbout: (name: string) => `Kho chưa có báo cáo về ${name}`,
};

export type SearchWords = typeof viSearch;

export const enSearch: SearchWords = {
  title: 'Search',
  results: (count, query) => `${count} ${count === '1' ? 'report' : 'reports'} for “${query}”`,
  resultsAll: (count) => `${count} ${count === '1' ? 'report' : 'reports'}`,
  none: (query) => `No reports for “${query}”`,
  noneFiltered: 'No reports match the filters',
  amongFiltered: ' with these filters',
  noneWhole: (query) => `No report matches all the words of “${query}”`,
  working: 'Searching…',
  loading: 'Loading the search data…',
  looking: (query) => (query === '' ? 'Searching…' : `Searching for “${query}”…`),
  failedFor: (query) => (query === '' ? 'The search failed' : `The search for “${query}” failed`),
  filtersOn: (count) => `${count} on`,
  remove: (name) => `Remove ${name}`,
  list: 'Results',
  suggestions: 'Suggestions',
  fileName: 'search-results',
  someWords: 'Matching some of the words',
  mended: (query) => `Nothing matches what you typed. These are results for “${query}”.`,
  narrow: (name) => `Search only within ${name}`,
  noneAbout: (name) => `The archive has no reports on ${name} yet`,
};

export function searchWords(language: Language): SearchWords {
  return language === 'vi' ? viSearch : enSearch;
}
