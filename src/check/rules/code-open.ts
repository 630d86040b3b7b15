import { slipsIn } from '../body/slip.ts';
import { rangeOf } from '../markdown.ts';
import { rule } from '../rule.ts';

/** A line of ``` or ~~~ that no second one closes: all that follows is shown as computer code. */
export const codeOpen = rule(
  { 'code-open': 'warning' },
  {
    report: slipsIn(({ body, nodes }) =>
      nodes('code').flatMap((node) => {
        const { from, to } = rangeOf(node);
        const lines = body.slice(from, to).split('\n');
        const sign = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
        if (sign === undefined) return [];
        const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
        const isClosed = lines.length > 1 && last.startsWith(sign) && last === sign.charAt(0).repeat(last.length);
        return isClosed ? [] : [{ code: 'code-open', at: from, actual: lines[0] ?? '' }];
      }),
    ),
  },
);
