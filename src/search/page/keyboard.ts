import type { ResultList } from './result-list.ts';

/** Lets the keyboard reach the field with "/", the results with the arrows, and the field again with Escape. */
export function listenForKeys(field: HTMLInputElement, results: ResultList): void {
  const move = (event: KeyboardEvent, step: 1 | -1) => {
    const next = results.linkFrom(document.activeElement, step, field);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'Escape' && field.value === '') field.blur();
  });
  results.part.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'ArrowUp') move(event, -1);
    if (event.key === 'Escape') field.focus();
  });
  window.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea') !== null;
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
}
