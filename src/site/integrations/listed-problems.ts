import { resolve } from 'node:path';
import { formatProblem } from '../../words/editors/problem-text.ts';
import type { EditorWords } from '../../words/editors/editor-words.ts';
import { idOf } from '../../archive/report.ts';
import { languages } from '../../text/language.ts';
import { severities, type Problem } from '../../check/problems.ts';
import { createUrls } from '../../archive/urls.ts';
import type { ListedProblem, ProblemList } from './toolbar-message.ts';

/** The last part of the address under which docs/problems.md is read in `npm run dev`. */
export const HELP_PAGE = '__problems';
/** How many are sent: a broken vocabulary can break ten thousand reports. */
const MOST = 200;

/** Errors first, otherwise in the order of the check. */
export function listProblems(problems: readonly Problem[], t: EditorWords, base: string): ProblemList {
  const rank = (problem: Problem) => (severities[problem.code] === 'error' ? 0 : 1);
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b));
  const { title, none, here, elsewhere, leftOut, howToMend, more } = t.overlay;
  return {
    problems: sorted.slice(0, MOST).map((problem) => listed(problem, t, base)),
    more: sorted.length > MOST ? more(sorted.length - MOST) : '',
    t: { title, none, here, elsewhere, leftOut, howToMend },
  };
}

function listed(problem: Problem, t: EditorWords, base: string): ListedProblem {
  const { file, line, column, code } = problem;
  const place = `${file}:${line}:${column}`;
  const [says = '', details = ''] = formatProblem(problem, t).split('\n');
  const urls = createUrls(base);
  return {
    severity: severities[code],
    place,
    opens: `vscode://file/${resolve(file).split('\\').join('/').replace(/^\//, '').split('/').map(encodeURIComponent).join('/')}:${line}:${column}`,
    says: says.replace(`${place} `, ''),
    details: details.replace(`docs/problems.md#${code}`, '').trim().replace(/ ·$/, ''),
    help: `${urls.file(HELP_PAGE)}/#muc-${code}`,
    pages: /(?:^|\/)reports\/.+\.md$/.test(file) ? languages.map((language) => urls.report(idOf(file), language)) : [],
  };
}
