import { describe, expect, it } from 'vitest';
import { fromTcvn3, fromVni, standsForU } from '../../src/text/legacy-encodings.ts';
import { findMisread, readAnew } from '../../src/text/misread.ts';

/** Vietnamese as a program shows it that takes its UTF-8 for another code page. */
const readAs = (page: string, text: string) => {
  const signs = new TextDecoder(page);
  return [...Buffer.from(text)]
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : signs.decode(Uint8Array.of(byte))))
    .join('');
};
const told = (text: string) =>
  findMisread(text).map(({ encoding, read, certain, shown, from }) => [encoding, read, certain, shown, from]);

describe('a line that was misread', () => {
  it.each([
    ['UTF-8/windows-1252', 'Hội nghị tổng kết “năng suất” – 2024'],
    ['UTF-8/windows-1258', 'Hội nghị trình phê duyệt'],
    ['UTF-8/macintosh', 'Hội nghị tổng kết'],
  ])('as %s is read as it was meant', (encoding, text) => {
    const [line, ...others] = findMisread(readAs(encoding.slice('UTF-8/'.length), text));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ encoding, read: text, certain: true, start: 0, from: 0 });
  });

  it('twice over is read twice over', () => {
    expect(readAnew(readAs('windows-1252', readAs('windows-1252', 'Hội nghị')))).toBe('Hội nghị');
    expect(readAnew(readAs('windows-1252', readAs('windows-1252', readAs('windows-1252', 'Hội'))))).toBe('Hội');
  });

  it.each([
    ['TCVN3', 'Bé Khoa häc vµ C«ng nghÖ', 'Bộ Khoa học và Công nghệ', 8],
    ['TCVN3', 'Sè 5: nghÞ ®Þnh vÒ viÖc', 'Số 5: nghị định về việc', 6],
    ['VNI', 'Boä Khoa hoïc vaø Coâng ngheä', 'Bộ Khoa học và Công nghệ', 0],
    ['windows-1258/windows-1252', 'Hôòi nghiò tôÒng kêìt', 'Hội nghị tổng kết', 0],
    // Where the first broken word stands.
    ['TCVN3', 'Theo 37/UBND: tæng kÕt nghÞ quyÕt', 'Theo 37/UBND: tổng kết nghị quyết', 14],
  ])('in a font of %s is read as it was meant: %s', (encoding, text, read, from) => {
    expect(told(text)).toEqual([[encoding, read, true, text.slice(from).slice(0, 60), from]]);
  });

  it('in capitals of TCVN3, which had none with a tone, is read in capitals', () => {
    expect(readAnew('QUYÕT §ÞNH sè 37 vÒ viÖc')).toBe('QUYẾT ĐỊNH số 37 về việc');
  });

  it('is found among sound ones, each by its place in the text', () => {
    const text = 'Dòng lành.\nHéi nghÞ tæng kÕt\n\nDòng lành.\nNghÞ ®Þnh sè 5';
    expect(findMisread(text).map(({ start, end, from }) => [text.slice(start, end), from])).toEqual([
      ['Héi nghÞ tæng kÕt', 11],
      ['NghÞ ®Þnh sè 5', 41],
    ]);
    expect(readAnew(text)).toBe('Dòng lành.\nHội nghị tổng kết\n\nDòng lành.\nNghị định số 5');
  });

  it('by one word alone is none, but beside a line of the same kind it is', () => {
    expect(told('Anh vµ em')).toEqual([]);
    expect(findMisread('Anh vµ em\ntæng kÕt nghÞ')).toHaveLength(2);
  });

  it('in part, beside letters that only sound Vietnamese has, is pointed out and not changed', () => {
    const text = 'Hội nghị năng suất: Héi nghÞ tæng kÕt';
    expect(findMisread(text)).toMatchObject([
      { encoding: 'TCVN3', certain: false, from: 20, shown: 'Héi nghÞ tæng kÕt' },
    ]);
    expect(readAnew(text)).toBe(text);
  });

  it('that lost a part of a letter is not certain', () => {
    expect(findMisread('Há»™i nghá»‹ lÃ  tá»•ng kÃ')).toMatchObject([{ certain: false }]);
  });

  it('shows as much of it as a line of a list holds', () => {
    expect(findMisread('tæng kÕt '.repeat(20))[0]?.shown).toBe('tæng kÕt '.repeat(7).slice(0, 60).trim());
  });

  it.each([
    'Hội nghị tổng kết năng suất',
    'Công ty Nestlé, Hôtel Métropole, für Qualität, på nästa möte, São Paulo.',
    '« Hội nghị » 5–10 °C, m², ½, §3, 2×3',
    'Productivity and quality',
    '',
  ])('is none of sound ones: %s', (text) => {
    expect(findMisread(text)).toEqual([]);
    expect(readAnew(text)).toBe(text);
  });
});

describe('a letter of an old font', () => {
  it('is that of Unicode, and others stay', () => {
    expect(fromTcvn3('NghÞ ®Þnh ch\u00ADa, x © ÿ')).toBe('Nghị định chưa, x â ÿ');
    expect(fromVni('ñònh ÑÒNH Aâm AÂM aÂm x')).toBe('định ĐỊNH Âm ÂM aÂm x');
  });

  it('stands for ư where a soft hyphen has no other sense', () => {
    const at = (text: string) => standsForU(text, text.indexOf('\u00AD'));
    expect(at('ch\u00ADa')).toBe(true);
    expect(at('t\u00AD vÊn')).toBe(true);
    expect(at('năng\u00ADsuất')).toBe(false);
    expect(at('pro\u00ADduct')).toBe(false);
    expect(at('a \u00AD b')).toBe(true);
  });
});
