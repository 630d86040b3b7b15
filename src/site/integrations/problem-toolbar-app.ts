/** The list of problems in the toolbar of `npm run dev`: runs in the editor's browser. */
import { defineToolbarApp } from 'astro/toolbar';
import { LIST_EVENT, type ListedProblem, type ProblemList } from './toolbar-message.ts';

export default defineToolbarApp({
  init(canvas, app, server) {
    const panel = document.createElement('astro-dev-toolbar-window');
    const list = document.createElement('div');
    list.className = 'list';
    const style = document.createElement('style');
    style.textContent = css;
    panel.append(style, list);
    canvas.append(panel);
    app.onToolbarPlacementUpdated(({ placement }) => (panel.placement = placement));
    let opened = false;
    server.on<ProblemList>(LIST_EVENT, (data) => {
      const here = data.problems.filter(isHere);
      list.replaceChildren(...render(data, here));
      const level = data.problems.some(isError) ? 'error' : 'warning';
      app.toggleNotification(data.problems.length > 0 ? { state: true, level } : { state: false });
      countOn(canvas, data.problems.length);
      // The page of a report with errors is a 404: say at once why.
      if (here.some(isError) && !opened) app.toggleState({ state: true });
      opened ||= here.some(isError);
    });
  },
});

const isError = (problem: ListedProblem) => problem.severity === 'error';
const isHere = (problem: ListedProblem) => problem.pages.includes(decodeURI(location.pathname));

function render({ problems, more, t }: ProblemList, here: ListedProblem[]): Node[] {
  const elsewhere = problems.filter((problem) => !here.includes(problem));
  const section = (title: string, of: ListedProblem[]) =>
    of.length === 0 ? [] : [element('h2', title), element('ul', '', ...of.map((each) => item(each, t.howToMend)))];
  return [
    element('h1', `${t.title}: ${problems.length}`),
    ...(problems.length === 0 ? [element('p', t.none)] : []),
    ...(here.some(isError) ? [element('p', t.leftOut)] : []),
    ...section(t.here, here),
    ...section(t.elsewhere, elsewhere),
    ...(more === '' ? [] : [element('p', more)]),
  ];
}

function item({ severity, place, opens, says, details, help }: ListedProblem, howToMend: string): HTMLElement {
  const row = element('li', '', link(place, opens), element('p', says), element('p', details), link(howToMend, help));
  row.dataset.severity = severity;
  return row;
}

function link(text: string, href: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = href;
  if (!href.startsWith('vscode:')) anchor.target = '_blank';
  return anchor;
}

function element(name: string, text: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(name);
  // As text: what was found in a file must not become markup.
  made.append(...(text === '' ? [] : [text]), ...children);
  return made;
}

/** The toolbar marks an app with a dot alone (astro 7.3, dev-toolbar/entrypoint.js); the number is put into it. */
function countOn(canvas: ShadowRoot, count: number): void {
  const bar = canvas.host.getRootNode();
  const mark =
    bar instanceof ShadowRoot ? bar.querySelector('[data-app-id="content-problems"] .notification svg') : null;
  if (!mark) return;
  mark.setAttribute('viewBox', '0 0 18 12');
  mark.setAttribute('width', '18');
  mark.setAttribute('style', `${mark.getAttribute('style') ?? ''};margin-left:-8px`);
  mark.innerHTML = `<rect width="18" height="12" rx="6" fill="#fff"/><text x="9" y="9.5" font-size="9" font-weight="700" text-anchor="middle" fill="#13151A">${count > 99 ? '99+' : count}</text>`;
}

const css = `
  .list { overflow-y: auto; color-scheme: dark; font-size: 14px; line-height: 1.5; }
  h1, h2, p, ul { margin: 0 0 8px; padding: 0; }
  h1 { font-size: 20px; color: #fff; }
  h2 { font-size: 15px; color: #fff; margin-top: 16px; }
  li { list-style: none; border-left: 3px solid #b58a2d; padding: 2px 0 2px 12px; margin-bottom: 14px; }
  li[data-severity='error'] { border-color: #e3566f; }
  li p { margin: 2px 0; color: #fff; overflow-wrap: anywhere; }
  li p + p { color: rgb(191, 193, 201); }
  a { color: #ccc9ff; overflow-wrap: anywhere; }
`;
