import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/import/read/article.ts';
import { readHtml } from '../../src/import/read/html.ts';
import { readText } from '../../src/import/read/text.ts';

const long = (words: string) => `${words} ${'các doanh nghiệp trên địa bàn tỉnh tham gia '.repeat(8)}hội nghị.`;
const textOf = (page: ReturnType<typeof readText>) => readArticle(page).blocks.map(({ text }) => text.split(' ', 2)[0]);

describe('the text of a page', () => {
  it('goes on below a box of other news in its midst, and ends at the list of them at its foot', () => {
    const page = [
      'Hội nghị về năng suất',
      '1/2/2020',
      ...['Một', 'Hai', 'Các tin khác', 'Ba', 'Bốn', 'Các tin khác', 'Tin của ngày hôm qua'].map((line) =>
        /tin/i.test(line) ? line : long(line),
      ),
    ];
    expect(textOf(readText(page.join('\n')))).toEqual(['Một', 'Hai', 'Ba', 'Bốn']);
  });

  it('keeps what someone says, and takes who is seen in a picture for a caption', () => {
    const said = 'Ông Trần Văn An, Giám đốc Sở, lưu ý: “Khó ở chỗ giữ”.';
    const seen = 'Ông Trần Văn An, Giám đốc Sở, phát biểu khai mạc';
    const article = readArticle(readText([long('Một'), said, seen, long('Hai')].join('\n')));
    expect(article.captions).toEqual([seen]);
    expect(article.blocks.map(({ text }) => text)).toContain(said);
  });

  it('loses no title to a line below it: "chuyển đổi số" is whole, "Số:" is not', () => {
    const lines = readText('Năng suất gắn với chuyển đổi số\n24 doanh nghiệp tham gia.\n\nSố:\n37/QĐ-UBND').blocks;
    expect(lines.map(({ text }) => text)).toEqual([
      'Năng suất gắn với chuyển đổi số',
      '24 doanh nghiệp tham gia.',
      'Số: 37/QĐ-UBND',
    ]);
  });
});

describe('saved HTML', () => {
  it('may begin with lines of text', () => {
    const { blocks } = readHtml('Một tiêu đề\n5-9-2018\n<div><p>Đoạn một.</p></div>');
    expect(blocks.map(({ text }) => text)).toEqual(['Một tiêu đề', '5-9-2018', 'Đoạn một.']);
  });

  it('has its spaces outside bold words', () => {
    const [block] = readHtml('<p><b>Điều 1. </b>Ban hành</p>').blocks;
    expect(block?.node).toMatchObject({
      children: [
        { type: 'strong', children: [{ value: 'Điều 1.' }] },
        { type: 'text', value: ' ' },
        { type: 'text', value: 'Ban hành' },
      ],
    });
  });

  it('with the head of an official text in a table is read line by line', () => {
    const cell = (text: string) => `<td>${text}</td>`;
    const head = [
      `<tr>${cell('ỦY BAN NHÂN DÂN')}${cell('Độc lập - Tự do - Hạnh phúc')}</tr>`,
      `<tr>${cell('Số: 87/KH-UBND')}${cell('Hậu Giang, ngày 29 tháng 4 năm 2021')}</tr>`,
    ];
    const { blocks } = readHtml(`<table>${head.join('')}</table><p>${long('Một')}</p>`);
    expect(blocks.map(({ text }) => text)).toContain('Số: 87/KH-UBND');
  });
});
