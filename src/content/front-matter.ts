import matter from 'gray-matter';
import type { Fault } from './fault.ts';
import { parseYaml, placeAt, saidOf, YamlError, type Place, type YamlSource } from './yaml.ts';

/** A markdown file taken apart. */
export interface FrontMatter {
  /** The fields, every scalar as text. */
  fields: Record<string, unknown>;
  /** The markdown after the closing line. */
  body: string;
  /** Where a field stands in the file. */
  locate: YamlSource['locate'];
}

/**
 * Splits a file into fields and body.
 *
 * gray-matter 4.0.3 runs `---js` front matter as code and takes a missing closing line for a very long header
 * (its source, lib/engines.js and index.js), so both are refused before it sees the text, and every engine but
 * YAML is switched off besides.
 * @returns why there is none, and where, when the text cannot be read (`isFault`)
 */
export function readFrontMatter(text: string): FrontMatter | Fault {
  const opening = /^---[ \t]*([^\r\n]*)(\r?\n|$)/.exec(text);
  if (!opening) return { code: 'front-matter-missing', line: 1, column: 1, actual: firstLine(text) };
  const engine = opening[1] ?? '';
  if (engine.trim() !== '')
    return { code: 'front-matter-engine', line: 1, column: text.indexOf(engine) + 1, actual: engine.trim() };
  const header = opening[0].length;
  // Lines end at \n alone, as for gray-matter: a `^` would see a line after U+2028 too, and fields after it were lost.
  const closing = /(^|\n)(---[^\r\n]*)/.exec(text.slice(header));
  if (!closing) return { code: 'front-matter-unclosed', line: 1, column: 1 };
  const [, lineEnd = '', line = ''] = closing;
  const end = header + closing.index + lineEnd.length;
  if (line.trimEnd() !== '---') return { code: 'front-matter-unclosed', ...placeAt(text, end), actual: line };

  const yaml = text.slice(header, end).replace(/\r?\n$/, '');
  // gray-matter looks for comments in time that grows with the square of what begins like one. The block is read
  // here, so a word stands in for it.
  const taken = `${text.slice(0, header)}yaml\n${text.slice(end)}`;
  let source: YamlSource | undefined;
  try {
    const file = matter(taken, {
      language: 'yaml',
      engines: {
        yaml: () => {
          source = parseYaml(yaml);
          return source.value as object;
        },
        javascript: refuse,
        json: refuse,
      },
    });
    source ??= parseYaml('');
    const value: unknown = source.value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { code: 'yaml-invalid', line: 2, column: 1, actual: firstLine(text.slice(header)) };
    const { locate } = source;
    return {
      fields: value as Record<string, unknown>,
      body: file.content,
      locate: (path, what) => below(locate(path, what)),
    };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return {
      code: error.kind === 'feature' ? 'yaml-feature' : 'yaml-invalid',
      ...below(error.place),
      ...saidOf(error, yaml),
    };
  }
}

/** Whether reading failed. */
export function isFault(result: FrontMatter | Fault): result is Fault {
  return 'code' in result;
}

/** A place in the YAML block, as a place in the file: the opening line stands above it. */
function below(place: Place): Place {
  return { line: place.line + 1, column: place.column };
}

function firstLine(text: string): string {
  return (text.split(/\r?\n/, 1)[0] ?? '').slice(0, 60);
}

function refuse(): never {
  throw new YamlError('feature', 'engine', { line: 0, column: 1 });
}
