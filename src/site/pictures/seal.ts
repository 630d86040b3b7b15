import { lightColour } from './colours.ts';
import { box, type PictureElement } from './element.ts';
import { SANS } from './fonts.ts';

/**
 * The seal: one to four letters in a frame, two in a row, as in the masthead.
 * @param size the length of a side, in pixels
 */
export function seal(letters: string, size: number): PictureElement {
  const part = size / 52;
  const signs = Array.from(letters);
  const rows = signs.length > 2 ? [signs.slice(0, 2), signs.slice(2)] : [signs];
  return box(
    { width: size, height: size, background: lightColour('seal'), padding: 3 * part },
    box(
      {
        flexDirection: 'column',
        width: '100%',
        justifyContent: 'space-evenly',
        border: `${1.5 * part}px solid ${lightColour('on-seal')}`,
        padding: `${2 * part}px ${5 * part}px`,
        fontFamily: SANS,
        fontWeight: 600,
        fontSize: 17 * part,
        lineHeight: 1,
        color: lightColour('on-seal'),
      },
      ...rows.map((row) =>
        box(
          { justifyContent: row.length > 1 ? 'space-between' : 'center' },
          ...row.map((letter) => box({ width: 14 * part, justifyContent: 'center' }, letter)),
        ),
      ),
    ),
  );
}
