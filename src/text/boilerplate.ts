/**
 * Lines that portals put around an article and that say nothing of it: share bars, view counts, language switches,
 * menus of related news. Gathered from pages of provincial portals, tcvn.gov.vn and newspapers.
 */
const networks =
  'Facebook|Zalo|Twitter|X|Linkedin|Pinterest|Email|Print|Telegram|Messenger|Copy link|Sao chép liên kết';
const wholeLines = [
  new RegExp(
    String.raw`^(?:Chia sẻ(?: bài viết)?:?\s{0,3}(?:\|\s{0,3})?)?(?:(?:${networks})(?: bài viết)?(?: thành công)?\s{0,6}(?:[|·•]\s{0,6})?){1,8}$`,
    'iu',
  ),
  /^Chia sẻ(?: bài viết| qua)?:?(?:\s?\(\d+\))?$/iu,
  /^(?:Tiếng Việt\s?[|/]\s?English|English\s?[|/]\s?Tiếng Việt|VIE?\s?[|/]\s?ENG?)$/iu,
  /^(?:A-\s?A\s?A\+|Tăng tương phản|Giảm tương phản|Cỡ chữ|Font size|Đọc bài viết|Nghe bài viết)[^.]{0,60}$/iu,
  /^(?:Lượt (?:xem|đọc|truy cập)|Số lượt (?:xem|truy cập)|View count|Views?|Đã xem|Xem)\s?:?\s?[\d.,]{1,12}$/iu,
  /^[\d.,]{1,9}\s(?:lượt (?:xem|đọc)|views?)$/iu,
  /^(?:In(?: trang| bài viết| bài này| ấn| ra)?|Bản in|Gửi (?:email|bài viết|cho bạn bè)|Lưu bài viết|Quay lại|Trở (?:về|lại)(?: đầu trang| trang trước)?|Về đầu trang|Trang chủ|Home|Lên đầu trang|Thích|Tweet|Share:?|Like|Print|Bình luận(?:\s?\(\d+\))?|Gửi bình luận|Phản hồi|Ý kiến bạn đọc|Theo dõi(?: .{1,30} trên)?)$/iu,
  /^(?:bởi|đăng bởi|by|posted by)\s(?:admin|quản ?trị|quantri)\S{0,10}$/iu,
  /^Print: Print this Article.{0,80}$/u,
  /^(?:Đánh giá bài viết|Tổng số điểm của bài viết(?: là)?|Click để đánh giá|Xếp hạng|Từ khóa|Từ khoá|Tags?|Sự kiện|Chủ đề|Xem thêm|Đọc thêm)\s?:.{0,200}$/iu,
  /^\[?(?:links|gallery|video|caption)\(?\)?\]?$/iu,
  /^(?:Đóng|Close|Menu|Tìm kiếm|Search|Đăng nhập|Login|Google News|Xem thêm|Xem chi tiết.{0,40}|Read more|Thống kê truy cập|Liên kết website|Liên kết web)$/iu,
];

/** Headings after which a portal lists other news: everything below them goes. */
const endings = [
  /^(?:::\s?)?(?:Tin|Các tin|Những tin|Tin bài|Các tin bài|Bài viết|Các bài viết|Bài)\s(?:khác|liên quan|cùng chuyên mục|cũ hơn|mới hơn|đã đưa|đọc nhiều|nổi bật)\s?:?$/iu,
  /^(?:Related(?: news| articles| posts| stories)?|Other news|Most read|You may also like)\s?:?$/iu,
];

/** Whether a line is none of the article's own. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim();
  if (text.length > 220) return false;
  return wholeLines.some((pattern) => pattern.test(text));
}

/** Whether a line heads a list of other articles. */
export function endsArticle(line: string): boolean {
  const text = line.trim();
  return text.length < 60 && endings.some((pattern) => pattern.test(text));
}
