import type { EditorWords } from '../../words/editors/editor-words.ts';
import type { Severity } from '../../check/problems.ts';

/** A problem as the list in `npm run dev` shows it. */
export interface ListedProblem {
  severity: Severity;
  /** `file:line:column` */
  place: string;
  /** Opens the place in VS Code. */
  opens: string;
  /** What is wrong, and how severe it is. */
  says: string;
  /** What was found and what is allowed. */
  details: string;
  /** The address of its explanation. */
  help: string;
  /** The addresses of the report it is about, in every language. */
  pages: string[];
}

/** All the list needs: sent to the browser for each page, and again when the content changes. */
export interface ProblemList {
  problems: ListedProblem[];
  /** How many are left out of the list. */
  more: string;
  t: Pick<EditorWords['overlay'], 'title' | 'none' | 'here' | 'elsewhere' | 'leftOut' | 'howToMend'>;
}

/** The event under which the list is sent. */
export const LIST_EVENT = 'content-problems:list';
