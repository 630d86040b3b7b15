import type { Vocabularies } from '../../archive/vocabularies.ts';
import { readDay } from '../../text/dates.ts';
import { isWebAddress } from '../../text/links.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import type { PartName } from '../change/entry-kinds.ts';
import { readTile, takenTiles } from './free-tiles.ts';

/** What is wrong with something said of an entry; undefined when nothing is. Ids are left to the check of the whole. */
export function faultOfPart(
  option: PartName,
  typed: string,
  { provinces }: Vocabularies,
  t: EditorWords,
): string | undefined {
  switch (option) {
    case 'date':
    case 'since':
    case 'until':
      return readDay(typed) === undefined ? t.newReport.dateInvalid(typed) : undefined;
    case 'from':
    case 'to':
      return /^\d{4}$/.test(typed) ? undefined : t.add.badYear(typed);
    case 'url':
      return isWebAddress(typed) ? undefined : t.problems['url-invalid'];
    case 'tile': {
      const tile = readTile(typed);
      if (!tile) return t.add.badTile(typed);
      const owner = takenTiles(provinces).get(tile.join(','));
      return owner === undefined ? undefined : t.add.takenTile(tile.join(','), owner);
    }
    default:
      return undefined;
  }
}

/** What was typed, as it is written in the file. */
export function partValue(option: PartName, typed: string): string {
  if (option === 'date' || option === 'since' || option === 'until') return readDay(typed) ?? typed;
  return option === 'tile' ? (readTile(typed)?.join(', ') ?? typed) : typed;
}
