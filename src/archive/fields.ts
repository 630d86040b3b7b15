import { z } from 'zod';
import { isRealDate } from '../text/dates.ts';
import { isPrintable } from '../text/text.ts';

/** Text that is not empty; nothing more is asked of an empty one. */
export const text = z
  .string()
  .trim()
  .min(1, { abort: true })
  .refine(isPrintable, { params: { code: 'field-type' } });

/** A day that exists, YYYY-MM-DD. */
export const date = text.refine(isRealDate, { params: { code: 'date-invalid' } });

/** Yes or no; every scalar of the content is read as text. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What something is called: in Vietnamese always, in English where it has a name there. */
export const label = z.strictObject({ vi: text, en: text.optional() });

/** Column and row of a tile on the map. */
export const tile = z.tuple([z.coerce.number().int(), z.coerce.number().int()]);
