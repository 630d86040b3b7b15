import { chanceOf } from '../support/chance.ts';

/**
 * Made-up reports that crowd the archive in the relevance test: they share its words, places and programmes, and
 * answer none of the queries. The same number always gives the same reports.
 */
export function distractors(count: number): { file: string; text: string }[] {
  const next = chanceOf(20261120);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new RangeError('an empty list');
    return item;
  };
  return Array.from({ length: count }, (_, number) => {
    const year = 2010 + Math.floor(next() * 15);
    const date = `${year}-${pad(1 + Math.floor(next() * 12))}-${pad(1 + Math.floor(next() * 28))}`;
    const language = next() < 0.75 ? 'vi' : 'en';
    const words = language === 'vi' ? vi : en;
    const paragraphs = Array.from({ length: 4 }, () =>
      Array.from(
        { length: 5 },
        () => `${pick(words.who)} ${pick(words.does)} ${pick(words.what)} ${pick(words.where)}.`,
      ).join(' '),
    );
    const title = `${pick(words.who)} ${pick(words.does)} ${pick(words.what)}`;
    return {
      file: `reports/${language}/${year}/${date}-bia-${number}.md`,
      text: [
        '---',
        `title: "${title} (bịa)"`,
        `date: ${date}`,
        `province: ${pick(['national', 'ca-mau', 'lang-son', 'yen-bai', 'ha-giang', 'lai-chau', 'phu-yen', 'soc-trang', 'hau-giang', 'kon-tum'])}`,
        `program: ${pick(['712', '1322', '36', '996', 'thap-nien-chat-luong'])}`,
        `language: ${language}`,
        `topic: ${pick(['training', 'workshop', 'communication', 'enterprises', 'kaizen', 'tqm'])}`,
        '---',
        '',
        paragraphs.join('\n\n'),
        '',
      ].join('\n'),
    };
  });
}

const vi = {
  who: [
    'Phòng kỹ thuật',
    'Trung tâm dịch vụ',
    'Hội nghề nghiệp',
    'Ban quản lý khu',
    'Nhóm chuyên trách',
    'Văn phòng điều phối',
    'Câu lạc bộ kỹ sư',
    'Đơn vị tư vấn',
  ],
  does: [
    'bàn về',
    'rà soát',
    'chuẩn bị',
    'giới thiệu',
    'thảo luận về',
    'theo dõi',
    'báo cáo về',
    'góp ý cho',
    'xem lại',
  ],
  what: [
    'năng suất của phân xưởng',
    'chất lượng bảo dưỡng máy',
    'quản lý kho hàng',
    'việc đo đếm điện năng',
    'chương trình thi đua',
    'quy trình sản xuất',
    'sản phẩm mới',
    'hàng hóa nhập kho',
    'kế hoạch ca kíp',
    'cải tiến dây chuyền',
    'tiêu chuẩn cơ sở',
    'hệ thống quản lý tài liệu',
    'an toàn lao động',
  ],
  where: [
    'trong quý',
    'ở xưởng số ba',
    'tại cuộc họp giao ban',
    'cùng các tổ trưởng',
    'theo yêu cầu của khách hàng',
    'cho năm tới',
    'trước mùa vụ',
    'sau đợt kiểm kê',
  ],
};

const en = {
  who: [
    'The maintenance unit',
    'A service centre',
    'The engineers’ club',
    'An advisory group',
    'The coordination office',
    'A trade body',
  ],
  does: ['discussed', 'reviewed', 'prepared', 'presented', 'commented on', 'followed up'],
  what: [
    'workshop output',
    'stock control',
    'machine upkeep',
    'production lines',
    'quality of packaging',
    'a company standard',
    'document management',
    'energy metering',
    'improvement proposals',
  ],
  where: [
    'during the quarter',
    'at a staff meeting',
    'with team leaders',
    'for the coming year',
    'at the request of customers',
    'after stocktaking',
  ],
};

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
