import type { Language } from '../model/language.ts';

/** The words of the search page: they alone travel to the browser. */
export const viSearch = {
  title: 'Tìm kiếm',
  label: 'Tìm trong kho',
  placeholder: 'Tìm báo cáo, tỉnh, số văn bản',
  submit: 'Tìm',
  hint: 'Có dấu hay không dấu đều được. Tìm trong cả bản tiếng Việt và bản tiếng Anh.',
  noScript: 'Trang tìm kiếm cần JavaScript. Không có JavaScript, vẫn đọc được mọi báo cáo qua các mục sau:',
  results: (count: string, query: string) => `${count} báo cáo cho “${query}”`,
  resultsAll: (count: string) => `${count} báo cáo`,
  none: (query: string) => `Không có báo cáo nào cho “${query}”`,
  noneFiltered: 'Không có báo cáo nào khớp bộ lọc',
  advice: 'Thử bớt một từ, bỏ bộ lọc, hoặc xem',
  working: 'Đang tìm…',
  failed: 'Không tải được dữ liệu tìm kiếm. Vẫn xem được báo cáo qua',
  filters: 'Bộ lọc',
  filtersOn: (count: string) => `đang dùng ${count}`,
  clear: 'Bỏ mọi bộ lọc',
  remove: (name: string) => `Bỏ ${name}`,
  sort: 'Xếp theo',
  sortBy: { relevance: 'Độ khớp', newest: 'Mới nhất', oldest: 'Cũ nhất' },
  more: 'Xem thêm kết quả',
  moreValues: (count: string) => `Thêm ${count}`,
  list: 'Kết quả',
};

export type SearchWords = typeof viSearch;

export const enSearch: SearchWords = {
  title: 'Search',
  label: 'Search the archive',
  placeholder: 'Reports, provinces, decisions',
  submit: 'Search',
  hint: 'Vietnamese accents are optional. Both the Vietnamese and the English versions are searched.',
  noScript: 'Searching needs JavaScript. Without it, every report can be reached through these lists:',
  results: (count, query) => `${count} ${count === '1' ? 'report' : 'reports'} for “${query}”`,
  resultsAll: (count) => `${count} ${count === '1' ? 'report' : 'reports'}`,
  none: (query) => `No reports for “${query}”`,
  noneFiltered: 'No reports match the filters',
  advice: 'Try one word less, remove a filter, or browse',
  working: 'Searching…',
  failed: 'The search data could not be loaded. Reports can still be reached through',
  filters: 'Filters',
  filtersOn: (count) => `${count} on`,
  clear: 'Remove all filters',
  remove: (name) => `Remove ${name}`,
  sort: 'Sort by',
  sortBy: { relevance: 'Best match', newest: 'Newest', oldest: 'Oldest' },
  more: 'More results',
  moreValues: (count) => `${count} more`,
  list: 'Results',
};

export function searchWords(language: Language): SearchWords {
  return language === 'vi' ? viSearch : enSearch;
}
