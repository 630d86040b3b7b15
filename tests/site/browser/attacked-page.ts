/** What is asked of a page in the browser; the functions here are sent there and know nothing from outside. */

/** What was found on a page: nothing in a list is good. */
export interface Inspected {
  title: string;
  heading: string;
  prose: string;
  /** Names of the page's sections, in order. */
  landmarks: string;
  ran: string[];
  strangers: string[];
  links: string[];
  clobbered: string[];
}

/** Written here once more, not taken from the program: what may stand in a report's body. */
export const allowedElements =
  'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre section span strong sub sup table tbody td th thead tr ul';
export const allowedAttributes =
  'a:href a:rel a:title a:id a:class=data-footnote-backref a:aria-label a:aria-describedby=footnote-label a:data-footnote-ref a:data-footnote-backref img:src img:alt img:loading ol:start ul:class=contains-task-list li:id li:class=task-list-item section:class=footnotes section:class=table-box section:tabindex section:aria-label a:class=nowrap a:class=to span:class=nowrap section:data-footnotes h2:id h2:class=sr-only h3:id h4:id h5:id h6:id td:class=align-left td:class=align-right td:class=align-center th:class=align-left th:class=align-right th:class=align-center code:class=language-';

/** Runs before every page: whatever an attack would do first is noted. */
export function tripwire(): void {
  const ran: string[] = [];
  Object.defineProperty(window, '__ran', { value: ran });
  Object.defineProperty(window, '__attacked', { get: () => ran[0], set: () => ran.push('a script') });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
    window[name] = () => {
      ran.push(name);
      return null as never;
    };
}

/** Touches everything on the page, then tells what is wrong with it. */
export async function inspectPage(allowed: { elements: string; attributes: string }): Promise<Inspected> {
  const elements = new Set(allowed.elements.split(' '));
  const attributes = new Set(allowed.attributes.split(' '));
  const prose = [...document.querySelectorAll('.prose')];
  const inProse = prose.flatMap((each) => [...each.querySelectorAll('*')]);
  const isReport = document.querySelector('[data-report-page]') !== null;
  const strangers = !isReport
    ? []
    : inProse.flatMap((element) => {
        const name = element.localName;
        const found =
          elements.has(name) && element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [`<${name}>`];
        for (const { name: attribute, value } of element.attributes) {
          if (attribute.startsWith('data-astro-')) continue;
          const fits =
            attributes.has(`${name}:${attribute}`) ||
            attributes.has(`*:${attribute}`) ||
            attributes.has(`${name}:${attribute}=${value}`) ||
            (name === 'code' && attribute === 'class' && /^language-\S*$/.test(value));
          if (!fits) found.push(`<${name} ${attribute}="${value.slice(0, 40)}">`);
        }
        return found;
      });
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const { protocol, host } = new URL(link.href, document.baseURI);
    // The page's own citations are saved from it: they lead nowhere.
    if (protocol === 'data:' && link.download !== '' && link.closest('.cite') && !link.closest('.prose')) return [];
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol))
      return [`${protocol} ${link.outerHTML.slice(0, 80)}`];
    const marked = !protocol.startsWith('http') || host === location.host || /\b(?:noopener|license)\b/.test(link.rel);
    return marked ? [] : [`no rel: ${link.outerHTML.slice(0, 80)}`];
  });
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const clobbered = [
    ...ids
      .filter((id) => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length > 1)
      .map((id) => `id ${id} twice`),
    ...(document.forms instanceof HTMLCollection ? [] : ['document.forms']),
    ...(document.body instanceof HTMLBodyElement ? [] : ['document.body']),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- asked whether it is still the browser's
    ...(typeof document.querySelector === 'function' ? [] : ['document.querySelector']),
    ...(typeof document.getElementById === 'function' ? [] : ['document.getElementById']),
    ...(typeof document.cookie === 'string' ? [] : ['document.cookie']),
    ...(document.defaultView === window ? [] : ['document.defaultView']),
    ...(document.baseURI === location.href ? [] : ['document.baseURI']),
    ...(document.documentElement.lang === 'vi' || document.documentElement.lang === 'en' ? [] : ['lang']),
    ...[...document.querySelectorAll('main [name], .prose [name]')]
      .filter(({ localName }) => !['input', 'select', 'button'].includes(localName) || isReport)
      .map(({ outerHTML }) => outerHTML.slice(0, 60)),
    ...(document.getElementById('noi-dung')?.localName === 'main' || !document.querySelector('.skip')
      ? []
      : ['#noi-dung']),
    ...(document.getElementById('q')?.localName === 'input' || !document.querySelector('.skip') ? [] : ['#q']),
  ];
  const landmarks = [...document.body.children]
    .map(({ localName }) => localName)
    .filter((name) => ['header', 'main', 'footer'].includes(name))
    .join(' ');
  const more =
    document.querySelectorAll('main').length + document.querySelectorAll('main header, main footer, main body').length;
  const before = {
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    prose: prose.map((each) => (each as HTMLElement).innerText).join('\n'),
    landmarks: more === 1 ? landmarks : `${landmarks}, ${more} within`,
  };
  // Links that lead on are not followed; those that would run something are.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const saves = link?.download !== undefined && link.download !== '' && link.closest('.cite') !== null;
    if (link && (saves || !/^(?:javascript|data|vbscript):/i.test(link.protocol))) event.preventDefault();
  });
  addEventListener('submit', (event) => event.preventDefault());
  const events =
    'mouseover mouseenter pointerenter mousedown mouseup keydown focus blur input change toggle beforetoggle beforematch error load animationstart animationend transitionend start scrollend wheel drag copy contextmenu auxclick'.split(
      ' ',
    );
  for (const element of document.querySelectorAll<HTMLElement>('main, main *')) {
    if (!isReport && element.closest('archive-search')) continue;
    // Without a script that ran, only an attribute can be listening.
    if (element.getAttributeNames().some((attribute) => attribute.startsWith('on')))
      for (const type of events) element.dispatchEvent(new Event(type, { bubbles: type.startsWith('m') }));
    if (element.localName === 'a' || element.closest('.prose'))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { ...before, strangers, links, clobbered, ran: (window as unknown as { __ran: string[] }).__ran };
}
