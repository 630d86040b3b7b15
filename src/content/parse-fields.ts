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
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, value, locate, at, knownKeys(schema))) };
}

function faultsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  locate: YamlSource['locate'],
  at: readonly PropertyKey[],
  known: string[],
): Fault[] {
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
        ...(issue.path.length === 0 && known.length > 0 ? { expected: known.join(', ') } : {}),
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
  return [make('field-type', issue.path, 'value', { actual: shown, ...expectedType(issue) })];
}

function expectedType(issue: z.core.$ZodIssue): { expected?: string } {
  return issue.code === 'invalid_type' ? { expected: issue.expected } : {};
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
