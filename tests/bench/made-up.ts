import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/text/language.ts';
import { slugOf, unitsOn } from '../../src/archive/provinces.ts';
import type { Vocabularies } from '../../src/archive/vocabularies.ts';
import { chanceOf } from '../support/chance.ts';

/** A file of a made-up archive: its path below the content folder, and its text. */
export interface MadeUpFile {
  path: string;
  text: string;
}

/**
 * Made-up reports for measuring: bilingual, over all vocabularies, with tables and citations, about 400 words each.
 * Every fifth has a translation. Every title ends in "(bịa)" or "(made up)". The same number gives the same files.
 */
export function* madeUpReports(count: number, vocabularies: Vocabularies): Generator<MadeUpFile> {
  const { programs, topics, organizations, documents } = vocabularies;
  for (let number = 0; number < count; number++) {
    // A generator of its own for each report: a report does not depend on how many there are.
    const chance = chanceOf(20261127 + number);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
    const year = 2010 + Math.floor(chance() ** 0.7 * 16);
    const date = `${year}-${pad(1 + Math.floor(chance() * 12))}-${pad(1 + Math.floor(chance() * 28))}`;
    const unit = pick(unitsOn(vocabularies.provinces, date));
    const program = pick(programs.entries);
    const document = chance() < 0.4 ? pick(documents.entries) : undefined;
    const shared = [
      `province: ${slugOf(unit)}`,
      `program: ${program.id}`,
      `topic: [${pick(topics.entries).id}, ${pick(topics.entries).id}]`,
      ...(chance() < 0.6 ? [`organization: ${pick(organizations.entries).id}`] : []),
      ...(document ? [`document: ${document.id}`] : []),
      'source:',
      '  name: Nguồn bịa để đo',
      `  url: https://example.com/${number}`,
    ];
    const id = `${date}-bia-${number}`;
    const first: Language = chance() < 0.75 ? 'vi' : 'en';
    const languages: Language[] = number % 5 === 0 ? [first, first === 'vi' ? 'en' : 'vi'] : [first];
    for (const language of languages) {
      const words = phrases[language];
      const sentence = () =>
        `${pick(words.who)} ${pick(words.does)} ${pick(words.what)} ${pick(words.where)}, ${pick(words.why)}.`;
      const paragraph = () => Array.from({ length: 4 + Math.floor(chance() * 3) }, sentence).join(' ');
      const place = unit.label[language] ?? unit.label.vi;
      const body = [
        paragraph(),
        document ? `${words.under} ${document.number}. ${paragraph()}` : paragraph(),
        ...(chance() < 0.5 ? [`## ${words.results}`, paragraph(), `## ${words.next}`] : []),
        ...(chance() < 0.3 ? [table(words, chance)] : []),
        paragraph(),
        `- ${sentence()}\n- ${sentence()}\n- **${pick(words.what)}**: ${pick(words.where)}`,
        paragraph(),
        paragraph(),
      ];
      yield {
        path: `reports/${language}/${year}/${id}.md`,
        text: [
          '---',
          `title: "${place}: ${pick(words.what)} ${pick(words.where)}, ${number} ${words.madeUp}"`,
          `date: ${date}`,
          ...shared,
          `language: ${language}`,
          ...(language === first ? [] : ['translation: archive']),
          `summary: "${sentence()}"`,
          '---',
          '',
          body.join('\n\n'),
          '',
        ].join('\n'),
      };
    }
  }
}

/** Writes made-up reports into a content folder. Gives the number of files. */
export function writeMadeUp(folder: string, count: number, vocabularies: Vocabularies): number {
  let files = 0;
  for (const { path, text } of madeUpReports(count, vocabularies)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    files++;
  }
  return files;
}

function table(words: (typeof phrases)[Language], chance: () => number): string {
  const rows = Array.from(
    { length: 4 },
    (_, row) => `| ${words.what[row]} | ${Math.floor(chance() * 900)} | ${Math.floor(chance() * 100)} % |`,
  );
  return [`| ${words.columns.join(' | ')} |`, '| --- | ---: | ---: |', ...rows].join('\n');
}

const phrases = {
  vi: {
    madeUp: '(bịa)',
    results: 'Kết quả',
    next: 'Việc tiếp theo',
    under: 'Căn cứ văn bản số',
    columns: ['Nội dung', 'Số lượng', 'Tỷ lệ'],
    who: [
      'Chi cục Tiêu chuẩn Đo lường Chất lượng',
      'Sở Khoa học và Công nghệ',
      'Trung tâm kỹ thuật',
      'Hiệp hội doanh nghiệp',
      'Ban điều hành chương trình',
      'Nhóm chuyên gia tư vấn',
      'Hợp tác xã nông nghiệp',
      'Công ty chế biến gỗ',
    ],
    does: [
      'tổ chức tập huấn về',
      'hướng dẫn áp dụng',
      'khảo sát nhu cầu về',
      'đánh giá kết quả của',
      'hỗ trợ kinh phí cho',
      'báo cáo tiến độ của',
      'phối hợp triển khai',
      'nhân rộng mô hình',
    ],
    what: [
      'hệ thống quản lý chất lượng theo ISO 9001',
      'công cụ cải tiến năng suất 5S và Kaizen',
      'truy xuất nguồn gốc nông sản',
      'mã số mã vạch cho sản phẩm OCOP',
      'đo lường năng suất lao động',
      'chuyển đổi số trong sản xuất',
      'tiêu chuẩn và quy chuẩn kỹ thuật',
      'giải thưởng chất lượng',
    ],
    where: [
      'tại các doanh nghiệp nhỏ và vừa',
      'ở khu công nghiệp phía bắc',
      'trong ngành thủy sản',
      'cho làng nghề truyền thống',
      'với bốn mươi học viên',
      'theo kế hoạch năm',
      'ở vùng nguyên liệu',
      'qua ba đợt kiểm tra',
    ],
    why: [
      'nhằm giảm chi phí và thời gian chờ',
      'để đáp ứng yêu cầu của thị trường',
      'theo mục tiêu đã đề ra',
      'và sẽ tổng kết vào cuối năm',
      'với kinh phí từ ngân sách địa phương',
      'dù tiến độ còn chậm ở vài nơi',
    ],
  },
  en: {
    madeUp: '(made up)',
    results: 'Results',
    next: 'What comes next',
    under: 'Under document No.',
    columns: ['Item', 'Number', 'Share'],
    who: [
      'The standards and quality office',
      'The Department of Science and Technology',
      'The technical centre',
      'The business association',
      'The programme board',
      'A team of consultants',
      'A farming cooperative',
      'A furniture maker',
    ],
    does: [
      'held a training course on',
      'gave guidance on',
      'surveyed the demand for',
      'assessed the results of',
      'paid part of the cost of',
      'reported progress on',
      'worked with others on',
      'spread the model of',
    ],
    what: [
      'quality management under ISO 9001',
      '5S and Kaizen improvement tools',
      'traceability of farm products',
      'bar codes for local products',
      'measuring labour productivity',
      'digital transformation in production',
      'standards and technical regulations',
      'the quality award',
    ],
    where: [
      'at small and medium enterprises',
      'in the northern industrial park',
      'in the seafood industry',
      'for traditional craft villages',
      'with forty participants',
      'under the yearly plan',
      'in the growing areas',
      'over three rounds of inspection',
    ],
    why: [
      'to cut costs and waiting time',
      'to meet what the market asks for',
      'in line with the target set',
      'and will sum up at the end of the year',
      'paid for from the local budget',
      'although progress is slow in places',
    ],
  },
};

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
