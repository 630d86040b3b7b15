import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixture } from './fixtures.ts';

/** One hostile text and where it is put. */
export interface Attack {
  id: string;
  class: string;
  /** `body`, a field of the front matter, `file`, `whole file`, `label`, `site`, a list's file, `pages`, `page title`. */
  where: string;
  text: string;
  /** The check must refuse it; any other must build. */
  refused?: true;
}

export const attacks = JSON.parse(readFileSync(fixture('attacks/attacks.json'), 'utf8')) as Attack[];

/** The class of attacks, and their strings that stand at one place. */
export const attacksAt = (...places: string[]) => attacks.filter(({ where }) => places.includes(where));

/** The words that stand before and after every hostile body: whatever it does, both must be read. */
export const BEFORE = 'Chữ đứng trước.';
export const AFTER = 'Chữ đứng sau.';

/** Text as a YAML value between double quotes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u00ad\u0300-\u036f\u200b-\u206f\ufe00-\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/g,
    (character) =>
      /[\udc00-\udfff]/.test(character) ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A word that is searched for and found in one title alone: `title12x`. */
export function wordOf(id: string): string {
  return `${id.replaceAll('-', '')}x`;
}

/** The title of the report of an attack: the hostile text itself where it is about titles. */
export function titleOf({ id, where, text }: Attack): string {
  return where === 'title' ? `${text} ${wordOf(id)}` : `Bịa ${id}`;
}

/** Puts every attack into a copy of the made-up country. Gives the file of each, below the folder. */
export function assemble(folder: string): Map<Attack, string> {
  cpSync(fixture('country'), folder, { recursive: true });
  const files = new Map<Attack, string>();
  const put = (attack: Attack, file: string, text: string) => {
    files.set(attack, file);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const attack of attacks) {
    const { id, where, text } = attack;
    if (where === 'whole file') put(attack, `reports/vi/2024/2024-05-06-${id}.md`, text);
    else if (where === 'pages') put(attack, `pages/vi/${id}.mdx`, page(id, 'Trang bịa', text));
    else if (where === 'page title') put(attack, `pages/en/${id}.mdx`, page(id, `${text} ${id}`, 'Made up.'));
    else if (!where.endsWith('.yml') && where !== 'site' && where !== 'label') {
      const name = where === 'file' ? text : `2024-01-01-${id}`;
      put(attack, `reports/vi/2024/${name}.md`, report(attack));
    }
  }
  for (const [index, { id, text }] of attacksAt('label').entries()) addLabels(folder, `x-${id}`, text, index);
  hostileSite(folder);
  return files;
}

function page(slug: string, title: string, body: string): string {
  return `---\ntitle: ${quoted(title)}\ndescription: ${quoted(title)}\nslug: ${slug}\n---\n\n${BEFORE}\n\n${body}\n\n${AFTER}\n`;
}

function report(attack: Attack): string {
  const { where, text } = attack;
  const [field = '', inner] = where.split('.');
  const known = ['summary', 'source', 'event', 'aliases'].includes(field);
  const value =
    inner !== undefined
      ? `\n${field === 'event' ? '  start: 2024-01-01\n' : ''}  ${inner}: ${quoted(text)}`
      : field === 'aliases'
        ? ` [${quoted(text)}]`
        : ` ${quoted(text)}`;
  return [
    '---',
    `title: ${quoted(titleOf(attack))}`,
    'date: 2024-01-01\nprovince: hai-minh\nprogram: 88\nlanguage: vi',
    ...(known ? [`${field}:${value}`] : []),
    `---\n\n${BEFORE}\n\n${where === 'body' ? text : 'Thân bài bịa.'}\n\n${AFTER}\n`,
  ].join('\n');
}

/** An entry of every list with a hostile text for each of its words, and a report that has them all. */
function addLabels(folder: string, id: string, text: string, index: number): void {
  const words = quoted(`${text} ${id}`);
  const both = `{ vi: ${words}, en: ${words} }`;
  const entries = {
    provinces: `  label: ${both}\n  full: ${both}\n  listed: ${both}\n  region: ${id}\n  aliases: [${words}]`,
    regions: `  label: ${both}`,
    topics: `  label: ${both}\n  aliases: [${words}]`,
    glossary: `  label: ${both}`,
    organizations: `  label: ${both}\n  names:\n    - until: 2019-01-01\n      label: ${both}`,
    programs: `  label: ${both}\n  name: ${both}\n  tagline: ${both}\n  kind: ${both}\n  colour: teal\n  founded_by: ${id}`,
    documents: `  number: ${words}\n  kind: ${both}\n  title: ${both}\n  date: 2018-01-${String(index + 1).padStart(2, '0')}\n  issuer: [${id}]\n  url: https://evil.example/?a="><script>`,
  };
  for (const [list, fields] of Object.entries(entries))
    writeFileSync(join(folder, `vocabularies/${list}.yml`), `\n- id: ${id}\n${fields}\n`, { flag: 'a' });
  writeFileSync(
    join(folder, `reports/vi/2024/2024-01-01-${id}.md`),
    `---\ntitle: Bịa ${id}\ndate: 2024-01-01\nprovince: ${id}\nprogram: ${id}\nlanguage: vi\ntopic: ${id}\norganization: ${id}\ndocument: ${id}\n---\n\n${BEFORE}\n\n${AFTER}\n`,
  );
}

function hostileSite(folder: string): void {
  const texts = attacksAt('site').map(({ text }) => text);
  const word = (index: number) => quoted(texts[index % texts.length] ?? '');
  const both = (index: number) => `{ vi: ${word(index)}, en: ${word(index + 5)} }`;
  writeFileSync(
    join(folder, 'site.yml'),
    `seal: "<b>"
title: ${both(0)}
nameplate:
  above: ${both(1)}
  below: ${both(2)}
tagline: ${both(3)}
description: ${both(4)}
statement: { vi: ${word(10)}, en: ${word(10)} }
examples: [${texts.map((text) => quoted(text)).join(', ')}]
contact: ${word(2)}
repository: https://evil.example/"onclick="window.__attacked=1
licence: { name: ${word(1)}, url: "https://evil.example/'onclick='window.__attacked=1" }
timezone: Asia/Ho_Chi_Minh
`,
  );
}

/** A copy of the country in which one entry or setting is hostile. */
export function countryWith(folder: string, { where, text }: Attack): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(fixture('country'), folder, { recursive: true });
  const file = join(folder, where === 'site.yml' ? where : `vocabularies/${where}`);
  const key = `${text.split(':', 1)[0]}:`;
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => where !== 'site.yml' || !line.startsWith(key));
  writeFileSync(file, `${kept.join('\n').trimEnd()}\n${text}`);
}
