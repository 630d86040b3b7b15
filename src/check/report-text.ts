import { maskAddresses, maskCode } from './mask-markdown.ts';
import { placeFinder, type Place, type YamlSource } from '../content/yaml.ts';

/** The text of a report file, for the checks that read it. All parts are as long as the file: offsets agree. */
export interface ReportText {
  source: string;
  /** Where the body begins. */
  body: number;
  /** The file with code and comments as spaces: markdown in which links and pictures are real ones. */
  markdown: string;
  /** The same with addresses and tags as spaces too: what a reader reads. */
  prose: string;
  /** Line and column of an offset. */
  placeOf: (offset: number) => Place;
  /** The place of some words within a field, or of the field's value where they are not written that way. */
  placeIn: (field: string, words: string) => Place;
  /** The place of an item of a list, or of the value that stands for the list. */
  itemOf: (field: string, index: number) => Place;
}

/** @param body the file's body as it stands at its end */
export function createReportText(source: string, body: string, locate: YamlSource['locate']): ReportText {
  const start = source.length - body.length;
  const header = source.slice(0, start);
  const shown = maskCode(body);
  // One string where nothing was masked, as in most files: ten thousand of them are kept at once.
  const markdown = shown === body ? source : header + shown;
  const prose = maskAddresses(header) + maskAddresses(shown);
  const placeOf = placeFinder(source);
  return {
    source,
    body: start,
    markdown,
    prose: prose === header + shown ? markdown : prose,
    placeOf,
    placeIn(field, words) {
      const value = locate([field]);
      const at = source.indexOf(words, offsetOf(source, value));
      return at === -1 || at >= start ? value : placeOf(at);
    },
    itemOf: (field, index) => locate([field, index]),
  };
}

function offsetOf(source: string, { line, column }: Place): number {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = source.indexOf('\n', at) + 1;
  return at + column - 1;
}
