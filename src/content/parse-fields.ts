import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Fault, FaultCode } from './fault.ts';
import type { YamlSource } from './yaml.ts';

/**
 * Validates fields and says what is wrong with each, all at once.
 * @param at where the value stands within the source (empty for a whole front matter)
 */
export function parseFields<T extends z.ZodType>(
  schema: T,
  value: unknown,
  locate: YamlSource['locate'],
  at: readonly PropertyKey[] = [],
): { fields?: z.infer<T>; faults: Fault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { fields: result.data, faults: [] };
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, value, locate, at, schema)) };
}

function faultsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  locate: YamlSource['locate'],
  at: readonly PropertyKey[],
  schema: z.ZodType,
): Fault[] {
  const known = knownKeys(schema);
  // An item of a list is part of its field: `province`, not `province.1`.
  const field = issue.path
    .filter((key) => typeof key !== 'number')
    .map(String)
    .join('.');
  const actual = valueAt(value, issue.path);
  const make = (
    code: FaultCode,
    path: readonly PropertyKey[],
    what: 'key' | 'value',
    rest: Partial<Fault> = {},
  ) => ({
    ...locate([...at, ...path], what),
    code,
    ...(field === '' ? {} : { field }),
    ...rest,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      make('field-unknown', [...issue.path, key], 'key', {
        field: [...issue.path, key].map(String).join('.'),
        actual: key,
        ...hintOf(key, issue.path.length === 0 ? known : keysAt(schema, issue.path)),
      }),
    );
  if (actual === undefined) return [make('field-missing', issue.path, 'key')];
  const shown = typeof actual === 'string' ? actual : JSON.stringify(actual);
  if (issue.code === 'custom' && typeof issue.params?.code === 'string')
    return [make(issue.params.code as FaultCode, issue.path, 'value', { actual: shown })];
  if (issue.code === 'invalid_value')
    return [
      make('value-unknown', issue.path, 'value', { actual: shown, expected: issue.values.map(String).join(', ') }),
    ];
  if (issue.code === 'too_small' && (shown === '' || shown === '[]'))
    return [make('field-missing', issue.path, 'value')];
  return [make('field-type', issue.path, 'value', { actual: shown, ...shapeOf(issue, keysAt(schema, issue.path)) })];
}

/** The field of nearly that name, or all there are. */
function hintOf(key: string, known: readonly string[]): { expected?: string } {
  const [near] = known.filter((each) => distance(each, key.toLowerCase()) <= 1);
  return known.length === 0 ? {} : { expected: near ?? known.join(', ') };
}

/** How a value of the right kind is written: signs, not a parser's names of types. */
function shapeOf(issue: z.core.$ZodIssue, inner: readonly string[]): { expected?: string } {
  if (issue.code !== 'invalid_type' && issue.code !== 'too_small' && issue.code !== 'too_big') return {};
  const kind = issue.code === 'invalid_type' ? issue.expected : issue.origin;
  if (kind === 'object') return { expected: `{ ${(inner.length > 0 ? inner : ['…']).map((key) => `${key}: …`).join(', ')} }` };
  if (kind === 'array' || kind === 'tuple') return { expected: '[…, …]' };
  if (kind === 'number' || kind === 'int' || kind === 'nan') return { expected: '123' };
  return kind === 'string' ? { expected: '“…”' } : {};
}

/** The fields of a block within a schema: `source` → name, url, author … */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    const open = unwrapped(at);
    at = open && 'shape' in open ? (open.shape as Record<string, z.ZodType>)[String(key)] : undefined;
  }
  const open = unwrapped(at);
  return open ? knownKeys(open) : [];
}

function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema && 'unwrap' in schema ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;
}

function knownKeys(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
