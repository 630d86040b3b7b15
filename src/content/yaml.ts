import { bisectRight } from 'd3-array';
import { FAILSAFE_SCHEMA, load, parseEvents, YAMLException } from 'js-yaml';

/** A place in a YAML source: line and column counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What a YAML source holds. Every scalar is text, exactly as it stands: `712`, `2014-08-18` and `true` are strings. */
export interface YamlSource {
  value: unknown;
  /** The place of a value, or of the nearest enclosing one that exists. A path is keys and indexes. */
  locate: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place;
}

/** Why a YAML source cannot be read, and where. `feature`: valid YAML the archive refuses. */
export class YamlError extends Error {
  readonly kind: 'syntax' | 'feature';
  readonly place: Place;

  constructor(kind: 'syntax' | 'feature', message: string, place: Place) {
    super(message);
    this.kind = kind;
    this.place = place;
  }
}

/**
 * Parses YAML in which editors write plain data: no anchors, aliases or tags (they can blow up or smuggle
 * types), no duplicate keys, at most ten levels.
 *
 * The failsafe schema is chosen because parsers disagree on what `010`, `12:30`, `1_000` and `2024-02-31` are;
 * as text they are checked by the report schema, in one way.
 *
 * @throws {YamlError} with the place of the first fault
 */
export function parseYaml(source: string): YamlSource {
  if (/[&*!]/.test(source)) refuseFeatures(source);
  let value: unknown;
  try {
    // Line by line: one expression for all lines has exponentially many ways to read "####".
    value = source.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
      ? {}
      : load(source, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 10 });
  } catch (error) {
    throw asYamlError(error);
  }
  let places: Map<string, { key: number; value: number }> | undefined;
  const placeOf = placeFinder(source);
  return {
    value,
    locate(path, what = 'value') {
      places ??= indexPlaces(source);
      for (let length = path.length; length > 0; length--) {
        const found = places.get(path.slice(0, length).map(String).join('\0'));
        if (!found) continue;
        // A missing field is shown at the field it belongs in; an item of a list written as one value, at the value.
        const missingField = length < path.length && typeof path[length] !== 'number';
        return placeOf(missingField || what === 'key' ? found.key : found.value);
      }
      return { line: 1, column: 1 };
    },
  };
}

/** What a problem says of it: the line it is in, or the sign that is refused; the parser's own words aside. */
export function saidOf({ kind, message, place }: YamlError, source: string): { actual: string; reason?: string } {
  if (kind === 'feature') return { actual: message };
  return { actual: (source.split('\n')[place.line - 1] ?? '').trim(), reason: message };
}

function refuseFeatures(source: string): void {
  let events;
  try {
    events = parseEvents(source, {});
  } catch (error) {
    throw asYamlError(error);
  }
  for (const event of events) {
    // `anchorStart` is after the `&` or `*`, `tagStart` at the `!`.
    const start =
      'anchorStart' in event && event.anchorStart >= 0
        ? event.anchorStart - 1
        : 'tagStart' in event
          ? event.tagStart
          : -1;
    if (start >= 0) throw new YamlError('feature', /^\S*/.exec(source.slice(start))?.[0] ?? '', placeAt(source, start));
  }
}

function asYamlError(error: unknown): YamlError {
  if (!(error instanceof YAMLException)) throw error;
  const mark = error.mark;
  return new YamlError('syntax', error.reason, { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 });
}

// Event kinds of js-yaml 5 (dist/js-yaml.d.ts); they are not exported under names for all kinds.
const SEQUENCE = 2;
const MAPPING = 3;
const SCALAR = 4;
const END = 6;

/** Offsets of every key and value, by path. */
function indexPlaces(source: string): Map<string, { key: number; value: number }> {
  const places = new Map<string, { key: number; value: number }>();
  const stack: { path: string[]; mapping: boolean; index: number; key: { text: string; at: number } | undefined }[] =
    [];
  for (const event of parseEvents(source, {})) {
    const top = stack.at(-1);
    if (event.type === END) {
      stack.pop();
      continue;
    }
    if (event.type !== SCALAR && event.type !== MAPPING && event.type !== SEQUENCE) continue;
    const start = event.type === SCALAR ? event.valueStart : event.start;
    // An empty value has no place of its own: it stands where its key does.
    const at = start >= 0 ? start : (top?.key?.at ?? 0);
    let path: string[] = [];
    if (top?.mapping) {
      if (!top.key) {
        top.key = { text: event.type === SCALAR ? source.slice(at, event.valueEnd) : '', at };
        continue;
      }
      path = [...top.path, top.key.text];
      places.set(path.join('\0'), { key: top.key.at, value: at });
      top.key = undefined;
    } else if (top) {
      path = [...top.path, String(top.index++)];
      places.set(path.join('\0'), { key: at, value: at });
    }
    if (event.type === MAPPING || event.type === SEQUENCE)
      stack.push({ path, mapping: event.type === MAPPING, index: 0, key: undefined });
  }
  return places;
}

/** Line and column of offsets in one source, for those who may ask for many: `placeAt` reads all that stands before. */
export function placeFinder(source: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    const line = bisectRight(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** Line and column, from 1, of an offset. */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
