import { rule } from '../rule.ts';

/** Numbers that belong to one person: of an identity card, a passport, an account. */
const number =
  /(?:CCCD|CMND|CMT|căn cước(?: công dân)?|chứng minh (?:nhân dân|thư)|số định danh(?: cá nhân)?|hộ chiếu|số tài khoản|tài khoản số|STK)[^\d\n]{0,20}\d[\d .]{6,}\d/giu;

/** Numbers of private persons, each once: they cannot be taken back once published. */
export const privateNumber = rule(
  { 'private-number': 'warning' },
  {
    sound: ({ text: { prose, body, placeOf } }) =>
      [...prose.slice(body).matchAll(number)].map((found) => ({
        ...placeOf(body + found.index),
        code: 'private-number',
        actual: found[0].replace(/\d(?=[\d .]*\d{3})/g, '•'),
      })),
  },
);
