import type { z } from 'zod';
import type { Problem, ProblemCode } from './problems.ts';
import type { YamlSource } from '../content/yaml.ts';

/** A problem of a parsed value, before it is known in which file it stands. */
export type FieldProblem = Omit<Problem, 'file'>;

/**
 * Validates fields and says what is wrong with each, all at once.
 * @param at where the value stands within the source (empty for a whole front matter)
 */
export function checkFields<T extends z.ZodType>(
  schema: T,
  value: unknown,
  locate: YamlSource['locate'],
  at: readonly PropertyKey[] = [],
): { fields?: z.infer<T>; problems: FieldProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { fields: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, value, locate, at, knownKeys(schema))) };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  locate: YamlSource['locate'],
  at: readonly PropertyKey[],
  known: string[],
): FieldProblem[] {
  // An item of a list is part of its field: `province`, not `province.1`.
  const field = issue.path
    .filter((key) => typeof key !== 'number')
    .map(String)
    .join('.');
  const actual = valueAt(value, issue.path);
  const make = (
    code: ProblemCode,
    path: readonly PropertyKey[],
    what: 'key' | 'value',
    rest: Partial<Problem> = {},
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
    return [make(issue.params.code as ProblemCode, issue.path, 'value', { actual: shown })];
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
