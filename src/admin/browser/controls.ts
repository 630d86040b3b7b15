import { provinceChoices } from '../../archive/choices.ts';
import { slugOf } from '../../archive/provinces.ts';
import { makeId } from '../../check/new-report.ts';
import { isRealDate } from '../../text/dates.ts';
import { labelIn, languages } from '../../text/language.ts';
import { formatShortDate } from '../../words/format.ts';
import { OWN_FIELDS, PLACE_FIELD } from '../names.ts';
import { createElement, dataOf, type Cms, type ControlProps, type Known } from './cms.ts';

/**
 * The control of places: those that are chosen, and a menu of the others, in which those that existed on the report's day
 * come first. A plain menu of the browser's own: on a telephone it is the telephone's.
 */
export function registerPlaces(cms: Cms, known: Known): void {
  cms.registerFieldType(PLACE_FIELD, (props: ControlProps) => places(props, known));
}

function places({ value, entry, forID, onChange }: ControlProps, known: Known) {
  const { date, language } = dataOf(entry);
  // What both versions share is chosen in the first and copied into the other.
  const disabled = language !== languages[0];
  const { then, others } = placesOn(typeof date === 'string' && isRealDate(date) ? date : undefined, known);
  const chosen = listIn(value);
  const { t } = known;
  const label = (id: string) => [...then, ...others].find((place) => place.value === id)?.label ?? id;
  const taken = chosen.map((id) =>
    createElement(
      'button',
      {
        key: id,
        type: 'button',
        value: id,
        disabled,
        'aria-label': t.remove(label(id)),
        onClick: () => onChange(chosen.filter((each) => each !== id)),
      },
      label(id),
      createElement('span', { 'aria-hidden': true }, ' ×'),
    ),
  );
  const options = (group: string, list: readonly Place[]) => {
    const left = list.filter((place) => !chosen.includes(place.value));
    const items = left.map((place) => createElement('option', { key: place.value, value: place.value }, place.label));
    return items.length === 0 ? null : createElement('optgroup', { label: group }, ...items);
  };
  const add = (event: { target: { value: string } }) => onChange([...chosen, event.target.value]);
  return createElement(
    'div',
    { className: 'report-places' },
    ...taken,
    createElement(
      'select',
      { id: forID, value: '', disabled, onChange: add },
      createElement('option', { value: '' }, t.addPlace),
      options(t.then, then),
      options(t.otherTimes, others),
    ),
  );
}

/** What the form holds of a list: nothing at all, one text, or a list (of Immutable.js). */
function listIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value === null || typeof value !== 'object' ? [] : [...(value as Iterable<string>)];
}

interface Place {
  /** What front matter calls it. */
  value: string;
  label: string;
}

/**
 * The places a report may name: those of its day, and those of other times, each with its days.
 * @param date YYYY-MM-DD; the places of today without one
 */
export function placesOn(
  date: string | undefined,
  { vocabularies, language }: Pick<Known, 'vocabularies' | 'language'>,
): { then: Place[]; others: Place[] } {
  const day = date ?? new Date().toISOString().slice(0, 10);
  const then = provinceChoices(vocabularies, day, language).map(({ value, label }) => ({ value, label }));
  const known = new Set(then.map(({ value }) => value));
  const others = vocabularies.provinces.entries.flatMap((unit) => {
    const value = slugOf(unit);
    if (known.has(value)) return [];
    known.add(value);
    const days = [unit.since, unit.until].map((each) => (each === undefined ? '…' : formatShortDate(each, language)));
    return [{ value, label: `${labelIn(unit.label, language).text} (${days.join(' – ')})` }];
  });
  return { then, others };
}

/**
 * The control of the id: as `npm run new` makes it of date and title, while a report is new. One that has a file keeps
 * its name.
 */
export function registerId(cms: Cms, { t }: Known): void {
  cms.registerFieldType(OWN_FIELDS.id, ({ value, entry, forID, onChange }: ControlProps) => {
    const { date, title } = dataOf(entry);
    const isNew = entry?.get('newRecord') !== false || entry.get('slug') === '';
    const id = isNew ? idFor(date, title) : String(entry.get('slug'));
    if (isNew && id !== (value ?? '')) queueMicrotask(() => onChange(id));
    return createElement('output', { id: forID, className: 'report-id' }, id === '' ? t.noId : id);
  });
}

function idFor(date: unknown, title: unknown): string {
  if (typeof date !== 'string' || typeof title !== 'string' || !isRealDate(date)) return '';
  return makeId(date, title) ?? '';
}
