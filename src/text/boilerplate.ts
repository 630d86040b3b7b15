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
  // Legal databases: tabs, properties, validity, and what only members see.
  /^(?:Thuộc tính|Lược đồ|Tóm tắt|Nội dung|Tiếng Anh|Toàn văn|Văn bản gốc|VB gốc|Bản PDF|VB liên quan|Liên quan (?:hiệu lực|nội dung)|Tải về|In lược đồ|Văn bản tiếng Anh)(?:\s(?:Quyết định|Kế hoạch|Báo cáo|Công văn|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Văn bản|Luật))?\s?:?$/iu,
  /^(?:Ngày có hiệu lực|Hiệu lực|Tình trạng(?: hiệu lực)?|Ngày hết hiệu lực|Ngày (?:đăng )?công báo|Số công báo|Áp dụng)\s?:?\s?(?:\d{1,2}\/\d{1,2}\/\d{4}|Còn hiệu lực|Hết hiệu lực.{0,30}|Chưa có hiệu lực|Đã biết|Đang cập nhật)?$/iu,
  /^(?:Văn bản|VB) .{3,60}[-–]?\s?\[\d{1,3}\]$/iu,
  /^\[\d{1,3}\]$/u,
  /(?:đăng nhập|đăng ký)(?: tài khoản| thành viên|.{0,40}(?:thành viên|gói |tài khoản)).{0,120}(?:để|xem|vì)/iu,
  /^(?:Bạn chưa|Vui lòng|Hãy|Mời bạn) đăng nhập.{0,150}$/iu,
  // Counters, comment forms, tags.
  /^(?:Hits|Lượt (?:người )?(?:xem|đọc)|Số lần xem|Đang trực tuyến|Đang truy cập|Hôm nay|Hôm qua|Tháng (?:này|hiện tại)|Tổng(?: số| lượt)?(?: truy cập)?)\s?:\s?[\d.,]{1,15}$/iu,
  /^(?:\d+\s)?(?:lượt chia sẻ|shares?|comments?)$|^\d{1,6}\s(?:bình luận|comments?|lượt chia sẻ|shares?)$/iu,
  /^(?:Chi tiết|Chuyên mục\s?:.{1,60}|Category\s?:.{1,60}|Written by (?:Administrator|Super User))$/iu,
  /^(?:Để lại (?:một )?bình luận|Trả lời|Leave a (?:reply|comment)|Email của bạn sẽ không được.{0,120}|Your email address will not.{0,120}|Các trường bắt buộc.{0,40}|Lưu tên của tôi.{0,120}|Bình luận\s?\*|Tên\s?\*|Email\s?\*)$/iu,
  /^(?:TAGS?|Từ khóa|Thẻ)\s?:.{0,200}$/iu,
  // What is left of pictures: a hexadecimal name, an empty link.
  /^(?:[0-9a-f]{16,64}|(?:IMG|DSC|image|img)[_-]?\d{2,8})(?:\.(?:jpe?g|png|gif|webp))?$|^!?\[\s?\]\([^()]{0,300}\)$|^\[!\[[^\]]{0,100}\]\([^()]{0,300}\)\]\([^()]{0,300}\)$/iu,
  // Page numbers, and what a browser prints at the foot.
  /^(?:[-–]\s?\d{1,3}\s?[-–]|(?:Trang|Page)\s\d{1,3}(?:\s?(?:\/|of|trên)\s?\d{1,3})?|https?:\/\/\S{5,200}\s\d{1,3}\/\d{1,3})$/iu,
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
