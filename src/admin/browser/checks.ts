import { checkReport } from '../../check/check-report.ts';
import { severities, type FoundProblem } from '../../check/problems.ts';
import { isRealDate, todayIn } from '../../text/dates.ts';
import { editorWords } from '../../words/editors/editor-words.ts';
import { messageOf } from '../../words/editors/problem-text.ts';
import { OWN_FIELDS } from '../names.ts';
import { createClass, createElement, dataOf, type Cms, type ControlProps, type DataMap, type Known } from './cms.ts';
import { writeForm } from './report-file.ts';

/** How long after the last key, in milliseconds, a text is checked anew. */
const PAUSE = 400;

interface Panel {
  props: ControlProps;
  state: { problems: readonly FoundProblem[] | undefined };
  setState: (state: Panel['state']) => void;
  timer: number | undefined;
}

/**
 * The panel of the check: every rule that needs one file alone looks at the file that would be written, as one types.
 * Errors keep the report from being sent; the same rules would stop it there.
 */
export function registerChecks(cms: Cms, known: Known): void {
  const definition = {
    getInitialState: () => ({ problems: undefined }),
    componentDidMount(this: Panel) {
      this.setState({ problems: problemsOf(this.props.entry, known) });
    },
    componentDidUpdate(this: Panel, before: ControlProps) {
      if (before.entry === this.props.entry) return;
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.setState({ problems: problemsOf(this.props.entry, known) }), PAUSE);
    },
    componentWillUnmount(this: Panel) {
      window.clearTimeout(this.timer);
    },
    /** Sveltia asks before it saves, at times before React has passed on what was typed last. */
    async isValid(this: Panel) {
      await new Promise((resolve) => window.setTimeout(resolve, PAUSE / 4));
      const errors = problemsOf(this.props.entry, known).filter(({ code }) => severities[code] === 'error');
      return errors.length === 0 || { error: { message: known.t.blocked(errors.length) } };
    },
    render(this: Panel) {
      return createElement('div', { className: 'report-checks', role: 'status' }, ...said(this.state.problems, known));
    },
  };
  cms.registerFieldType(OWN_FIELDS.checks, createClass(definition));
}

/** What is wrong with the version in hand, as `npm run check` would find it in the file. */
function problemsOf(
  entry: DataMap | undefined,
  { vocabularies, timezone }: Pick<Known, 'vocabularies' | 'timezone'>,
): FoundProblem[] {
  const data = dataOf(entry);
  const text = writeForm(data, vocabularies);
  const { date, language } = data;
  const year = typeof date === 'string' && isRealDate(date) ? date.slice(0, 4) : '0000';
  const slug = entry?.get('slug');
  const id = (data[OWN_FIELDS.id] ?? '') === '' ? slug : data[OWN_FIELDS.id];
  if (typeof id !== 'string' || id === '') return [];
  const path = `reports/${String(language)}/${year}/${id}.md`;
  const today = todayIn(timezone);
  const { problems } = checkReport(path, new TextEncoder().encode(text), { vocabularies, today });
  const first = 1 + text.slice(0, text.indexOf('\n---\n') + 5).split('\n').length;
  // Lines are counted as in the box of the text, which has no header.
  return problems.map((problem) => ({ ...problem, line: Math.max(0, problem.line - first + 1) }));
}

function said(problems: readonly FoundProblem[] | undefined, known: Known) {
  if (!problems) return [];
  if (problems.length === 0) return [createElement('p', { className: 'clean' }, `✓ ${known.t.clean}`)];
  const sorted = problems.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line);
  return [createElement('ul', null, ...sorted.map((problem, index) => item(problem, index, known)))];
}

const rank = ({ code }: FoundProblem) => (severities[code] === 'error' ? 0 : 1);

function item(problem: FoundProblem, index: number, { t: own, language, labels }: Known) {
  const t = editorWords(language);
  const { code, field, line, actual = '', expected = '' } = problem;
  const severity = severities[code];
  const where = field === undefined ? '' : (labels[field] ?? field);
  const found = [actual && `${t.found} “${actual}”`, expected && `${t.expected} “${expected}”`]
    .filter(Boolean)
    .join(' · ');
  const place = where || (line > 0 ? own.line(line) : '');
  return createElement(
    'li',
    { key: index, className: severity, 'data-code': code },
    createElement('strong', null, t.severity[severity]),
    ` ${place === '' ? '' : `${place}: `}${messageOf(problem, t)}`,
    found === '' ? '' : createElement('span', { className: 'found' }, found),
  );
}
