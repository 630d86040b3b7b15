import { lightColour } from './colours.ts';
import { box, type PictureElement } from './element.ts';
import { SANS, SERIF } from './fonts.ts';
import { seal } from './seal.ts';

/** The size networks ask for, in pixels. */
export const SHEET = { width: 1200, height: 630 };

/** What a picture for shared links says. */
export interface Sheet {
  /** The archive: its seal and its name on two lines. */
  seal: string;
  above: string;
  below: string;
  /** A few words over the title. */
  kind?: string;
  title: string;
  text?: string;
  /** The name of a colour in tokens.css, for the square before `kind`. */
  colour?: string;
}

/** A sheet of the catalogue: nameplate, double rule, and one name set large. */
export function sheet({ kind, title, text, colour, ...archive }: Sheet): PictureElement {
  const ink = lightColour('ink');
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      padding: '48px 64px 56px',
      background: lightColour('paper'),
      color: ink,
      fontFamily: SANS,
      fontSize: 30,
      lineHeight: 1.4,
    },
    box(
      { alignItems: 'center', paddingBottom: 28, borderBottom: `6px solid ${ink}` },
      seal(archive.seal, 92),
      box(
        { flexDirection: 'column', marginLeft: 24 },
        box({ fontSize: 24, color: lightColour('ink-2') }, archive.above),
        box({ fontFamily: SERIF, fontSize: 38, lineHeight: 1.35 }, archive.below),
      ),
    ),
    box({ borderTop: `2px solid ${ink}`, marginTop: 4 }),
    box(
      { flexDirection: 'column', flexGrow: 1, justifyContent: 'center' },
      ...(kind === undefined
        ? []
        : [
            box(
              { alignItems: 'center', color: lightColour('ink-2') },
              ...(colour === undefined
                ? []
                : [box({ width: 24, height: 24, marginRight: 16, background: lightColour(colour) })]),
              kind,
            ),
          ]),
      box({ fontFamily: SERIF, fontSize: title.length > 60 ? 58 : 76, lineHeight: 1.36, textWrap: 'balance' }, title),
      ...(text === undefined
        ? []
        : [box({ fontFamily: SERIF, marginTop: 12, lineHeight: 1.45, color: lightColour('ink-2') }, text)]),
    ),
  );
}
