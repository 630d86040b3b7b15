import { isSyllable } from './syllable.ts';

/**
 * Vietnamese as it was typed before Unicode: fonts drew Vietnamese letters in the places of Western ones, so the text
 * of such a page reads "NghÞ ®Þnh" or "Nghò ñònh" when taken for Latin-1.
 */

/**
 * TCVN3 (ABC fonts), letter for letter: rows A1–FE of TCVN 5712:1993, as glibc's converter has them. Capitals with a
 * tone have no letters of their own: a second font drew them. U+00AD, the soft hyphen, is the letter ư.
 */
const tcvn3From = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const tcvn3To = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

/** VNI-Windows: a letter and its mark, two characters; the single ones stand for a letter by themselves. */
const vniPairs = `
aù=á aø=à aû=ả aõ=ã aï=ạ eù=é eø=è eû=ẻ eõ=ẽ eï=ẹ où=ó oø=ò oû=ỏ oõ=õ oï=ọ uù=ú uø=ù uû=ủ uõ=ũ
uï=ụ aâ=â aá=ấ aà=ầ aå=ẩ aã=ẫ aä=ậ eâ=ê eá=ế eà=ề eå=ể eã=ễ eä=ệ oâ=ô oá=ố oà=ồ oå=ổ oã=ỗ oä=ộ
aê=ă aé=ắ aè=ằ aú=ẳ aü=ẵ aë=ặ ô=ơ ö=ư ôù=ớ öù=ứ ôø=ờ öø=ừ ôû=ở öû=ử ôõ=ỡ öõ=ữ ôï=ợ öï=ự í=í ì=ì
æ=ỉ ó=ĩ ò=ị yù=ý yø=ỳ yû=ỷ yõ=ỹ î=ỵ ñ=đ
`;

const tcvn3 = new Map(Array.from(tcvn3From, (letter, index) => [letter, tcvn3To.charAt(index)]));
const vni = new Map(
  vniPairs
    .trim()
    .split(/\s+/)
    .flatMap((pair) => {
      const [typed = '', letter = ''] = pair.split('=');
      const [first = '', ...rest] = typed;
      // A capital may have its mark typed in either case.
      return [
        [typed, letter],
        [first.toUpperCase() + rest.join(''), letter.toUpperCase()],
        [typed.toUpperCase(), letter.toUpperCase()],
      ] as const;
    }),
);

/** Text of a TCVN3 font, read as Latin-1, as Unicode. */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (letter) => tcvn3.get(letter) ?? letter);
}

const vniTyped = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Text of a VNI font, read as Windows-1252, as Unicode: pairs before single letters. */
export function fromVni(text: string): string {
  return text.replace(vniTyped, (typed) => vni.get(typed) ?? typed);
}

/** Letters that only Vietnamese read rightly has. */
export const modern = /[ăđĩũơưĂĐĨŨƠƯ\u1EA0-\u1EF9]/u;

/** Whether a soft hyphen is none: in TCVN3 its place is that of the letter ư (`ch­ưa` was typed `ch\u00ADa`). */
export function standsForU(text: string, at: number): boolean {
  const before = /[\p{L}\u00A1-\u00BF]*$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  const after = /^[\p{L}\u00A1-\u00BF\u00AD]*/u.exec(text.slice(at + 1, at + 9))?.[0] ?? '';
  const word = `${before}\u00AD${after}`;
  return !modern.test(word) && isSyllable(fromTcvn3(word));
}
