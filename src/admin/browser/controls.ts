import { provinceChoices } from '../../archive/choices.ts';
import { slugOf } from '../../archive/provinces.ts';
import { makeId } from '../../check/new-report.ts';
import { isRealDate } from '../../text/dates.ts';
import { labelIn } from '../../text/language.ts';
import { formatShortDate } from '../../words/format.ts';
import { OWN_FIELDS, PLACE_FIELD } from '../names.ts';
import { createElement, dataOf, type Cms, type ControlProps, type Known } from './cms.ts';

/** The control of places: those that existed on the report's day first, then all others, each with its days. */
export function registerPlaces(cms: Cms, known: Known): void {
  const select = cms.getFieldType('select')?.control;
  cms.registerFieldType(PLACE_FIELD, ((props: ControlProps) => {
    const { date } = dataOf(props.entry);
    const options = placesOn(typeof date === 'string' && isRealDate(date) ? date : undefined, known);
    return createElement(select, { ...props, field: { ...props.field.toJS(), widget: 'select', options } });
  }) as never);
}

/** What the control of places offers. @param date YYYY-MM-DD; the places of today without one */
export function placesOn(
  date: string | undefined,
  { vocabularies, language }: Pick<Known, 'vocabularies' | 'language'>,
): { value: string; label: string }[] {
  const day = date ?? new Date().toISOString().slice(0, 10);
  const first = provinceChoices(vocabularies, day, language).map(({ value, label }) => ({ value, label }));
  const known = new Set(first.map(({ value }) => value));
  const others = vocabularies.provinces.entries.flatMap((unit) => {
    const value = slugOf(unit);
    if (known.has(value)) return [];
    known.add(value);
    const days = [unit.since, unit.until].map((each) => (each === undefined ? '…' : formatShortDate(each, language)));
    return [{ value, label: `${labelIn(unit.label, language).text} (${days.join(' – ')})` }];
  });
  return [...first, ...others];
}

/**
 * The control of the id: as `npm run new` makes it of date and title, while a report is new. One that has a file keeps
 * its name.
 */
export function registerId(cms: Cms, { t }: Known): void {
  cms.registerFieldType(OWN_FIELDS.id, (({ value, entry, forID, onChange }: ControlProps) => {
    const { date, title } = dataOf(entry);
    const isNew = entry?.get('newRecord') !== false || entry.get('slug') === '';
    const id = isNew ? idFor(date, title) : String(entry.get('slug'));
    if (isNew && id !== (value ?? '')) queueMicrotask(() => onChange(id));
    return createElement('output', { id: forID, className: 'report-id' }, id === '' ? t.noId : id);
  }) as never);
}

function idFor(date: unknown, title: unknown): string {
  if (typeof date !== 'string' || typeof title !== 'string' || !isRealDate(date)) return '';
  return makeId(date, title) ?? '';
}
