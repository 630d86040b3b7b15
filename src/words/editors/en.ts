import { formatNumber } from '../format.ts';
import { enAdd } from './add-words.ts';
import { enChange } from './change-words.ts';
import { enUsage } from './usage-words.ts';
import type { EditorWords } from './vi.ts';

const n = (value: number) => formatNumber(value, 'en');
/** Seconds, to a tenth. */
const sec = (value: number) => `${n(Math.round(value * 10) / 10)} s`;
const reports = (count: number) => (count === 1 ? '1 report' : `${n(count)} reports`);

/** What editors read, in English. */
export const en: EditorWords = {
  problems: {
    'file-not-utf8': 'The file is not UTF-8. Open it and save it again as UTF-8.',
    'conflict-marker':
      'A git conflict is not resolved: two people changed the same place. Keep what is right, delete every line of <<<<<<<, |||||||, ======= and >>>>>>>, then git add the file. Step by step: docs/editing.en.md, section 14.',
    'file-bom': 'The file starts with a byte order mark. Save it as “UTF-8 without BOM”.',
    'file-mdx': 'A report cannot be MDX. Rename the file to .md.',
    'file-copy':
      'This file is a copy of another. Compare the two, put what is right into the original (“expected”), then delete the copy. Do not rename it: it would become a second report.',
    'file-unreadable': 'The file cannot be read. A report must be a plain file, not a link.',
    'file-unexpected':
      'It does not belong here and is left out. A report is a .md file (lower case) in reports/vi or reports/en.',
    'text-not-nfc': 'Accents are decomposed (NFD). Save the text in composed form (NFC).',
    'front-matter-missing': 'There is no front matter. The file must start with a line ---.',
    'front-matter-unclosed': 'The front matter has no closing line ---.',
    'front-matter-engine': 'Front matter is YAML only; nothing may follow the ---.',
    'yaml-invalid':
      'The YAML cannot be read. A value with a colon, #, @, %, a bracket or a quote goes as a whole into straight quotes; the curly ones of Word will not do.',
    'yaml-feature': 'Anchors (&), aliases (*) and tags (!) are not allowed here.',
    'yaml-comment': 'What follows the # is taken for a comment and dropped. If it is content, put the value in quotes.',
    'mdx-invalid':
      'The page holds what may not stand here: code, an element or attribute that is not allowed, or MDX that cannot be read. Take it out, or write it as Markdown.',
    'field-missing': 'A required field is missing.',
    'field-unknown': 'The archive has no such field.',
    'field-type': 'The value has the wrong type.',
    'value-unknown': 'The value is not in the closed list.',
    'date-invalid': 'Not a real date written YYYY-MM-DD.',
    'date-order': 'The end date is before the start date.',
    'date-future': 'The date is in the future: a report waits until then; a withdrawal takes effect at once.',
    'url-invalid': 'Not an http or https address.',
    'url-local':
      'This address opens only on one machine or within one office. Give the public address of that page or file; if there is none, leave the field url out, or drop the link and keep its words.',
    'url-wrapped': 'The address goes through another site, or tracks the reader. Give the address of the page itself.',
    'language-folder': 'The language disagrees with the folder: a report lies in reports/vi or reports/en.',
    'year-folder': 'The year disagrees with the folder.',
    'id-slug': 'The id (a report’s file name) must be lower-case letters without accents, digits and hyphens.',
    'id-date': 'A report’s file name must begin with its date, year first: 2025-08-30-…',
    'id-duplicate': 'The id is taken.',
    'alias-taken': 'The former id is the id of a report, or a former id of another.',
    'address-vanished':
      'This address was published and now leads nowhere. Of a renamed report put the former id into aliases; withdraw a report in place of deleting it; of an entry of a list put the former id into former.',
    'permalink-removed':
      'This line was taken out of the list of addresses (permalinks.txt). That list only grows: put the line back, or take the file back with git restore.',
    'capture-differs':
      'A saved source page does not fit its report: it cannot be unpacked, belongs to no report, or has another SHA-256 than source.sha256.',
    'province-era': 'No unit had that name on that day; the report counts for the unit of that name nearest in time.',
    'pair-differs': 'The two versions of the report disagree.',
    'pair-translation':
      'Of the two versions of a report exactly one is a translation (translation: archive); a report with one version has none.',
    'pair-withdrawn': 'The other version says the report is withdrawn, this one does not. Both count as withdrawn.',
    'pair-missing': 'The report has no version in the other language yet.',
    'translation-stale': 'The original was changed after its translation. Review the translation.',
    'report-similar':
      'This may be a second copy of another report: it has the same source page, or the same days, a place or programme in common and a very similar title.',
    'letter-encoding':
      'The text was written in one encoding and read in another. “Expected” names the encoding and says what was meant; npm run check -- --fix mends the lines that are certain.',
    'letter-lost': 'A letter is lost (the character �). Copy the text from its source again; it cannot be guessed.',
    'letter-question':
      'Letters with accents seem to be lost: question marks stand for them. Copy the text from its source again; they cannot be guessed.',
    'letter-symbol':
      'A symbol of the fonts Wingdings or Symbol: on the page it is an empty box. Put an ordinary sign in its place, or delete it.',
    'letter-eth': 'A look-alike stands for the letter Đ (Eth: Ð; or Ɖ). Searches cannot find it.',
    'letter-script':
      'Letters of another alphabet (Cyrillic, Greek) or drawn letters, as in posts, stand in this word: it looks right and search does not find it. Type it as the hint says.',
    'letter-invisible': 'There are invisible characters or no-break spaces.',
    'paragraph-repeated': 'This paragraph repeats the title, the summary or a paragraph above.',
    'boilerplate-left': 'This line belongs to the frame of the source page, not to the article.',
    'table-cells':
      'This row has more cells than the head of the table: the last ones would be lost. Add a column to the head, or take cells away; a | within a cell is written \\|.',
    'table-row': 'This line stands right under a table and became a row of it. Leave an empty line above it.',
    'table-broken':
      'These lines are no table yet. Below the row of column names goes a row of plain hyphens with as many columns, and no empty line between.',
    'table-tabs':
      'Cells are set apart by tabs here, as copied from Excel; the lines would run into one another. Set cells apart by |, with a row of hyphens below the column names.',
    'footnote-twice': 'Two footnotes have one number; the second would be lost. Give it another, in the text as well.',
    'footnote-unused':
      'Nothing in the text refers to this footnote, so it would be lost. Add a mark, or delete the note.',
    'footnote-undefined':
      'This refers to a footnote that is not there. Add the note at the end, with a colon after the bracket, or delete the mark.',
    'heading-space': 'After the # of a heading goes one plain space; without it the # is shown on the page.',
    'heading-underline':
      'The dashes stand right below, so this line became a heading. For a rule leave an empty line between; for a heading write ## before it.',
    'link-broken':
      'A link or picture is mistyped and shown with its brackets. Write [words](address) with no space between; a space within the address is %20.',
    'emphasis-broken':
      'Signs of bold or struck-out print are shown on the page. They stand in pairs, close to the words within, with a space after the pair: **Results:** three.',
    'star-lost':
      'The stars here would vanish and the words become italic. Write \\* for a star that is shown, or use ×.',
    'indent-code':
      'A paragraph indented by four spaces or a tab is shown as computer code. Take the indent away; if it is code, put it between two lines of ```.',
    'list-sign': 'Lines that begin with this sign run into one paragraph. Begin each with a hyphen and a space: - …',
    'code-open':
      'This line of ``` or ~~~ is not closed: all that follows is shown as computer code. Delete the line, or close it.',
    'markup-foreign':
      'Signs of another program (a wiki, a forum, LaTeX …): the page shows them as they are. Write it in Markdown, or leave it out.',
    'html-in-body':
      'A report is Markdown, not HTML. Only <br>, <sub> and <sup> may stay; a comment <!-- … --> must be closed with -->.',
    'image-alt':
      'The picture has no description for those who cannot see it: the square brackets are empty or hold a file name. Say what it shows.',
    'link-dead':
      'The link leads to a page the archive does not have, or its address is not whole, so that the page drops the link.',
    'reference-dangling':
      'Another report is referred to by a number, but reports have no numbers: readers cannot find it.',
    'document-unlisted': 'The text cites this document, but the field document leaves it out.',
    'document-unknown': 'The text cites a document that is not in the closed list.',
    'document-uncited': 'The field document lists this document, but nothing in the text refers to it.',
    'province-unlisted': 'The title names this province, but the field province leaves it out.',
    'check-left': 'A note from the importer is left here. Check the field below it, then delete this line.',
    'placeholder-left': 'A blank, or a note of the writer, is left here. Fill it in, or take it out.',
    'machine-left':
      'Words of a program are left here: an error of Word, an assistant that writes, a translator, git. Take them out.',
    'private-number':
      'The number of somebody’s identity card or account: once published it cannot be taken back. Take it out.',
    'date-in-text': 'This day does not exist, or its month stands first. Write day/month/year.',
    'language-wrong':
      'This is not in the language of this version, or is Vietnamese without accents. Write it in that language, or move the file to the other folder.',
    'title-form':
      'This is no title yet: it has signs of Markdown or HTML, is all capitals, has no letter, or is as long as a paragraph. Names keep their capitals.',
    'summary-form':
      'The summary has signs of Markdown or HTML, which show as they are, says the title again, or is longer than 1,000 characters.',
    'body-empty': 'The report has no text: there is nothing below the front matter.',
    'report-unknown':
      'No report has this id, and a list or a page of prose refers to it. Give the id of a report that is there.',
    'report-withdrawn':
      'The report that is given as a source here has been withdrawn. Find another source for the figure or sentence, or leave it out.',
    'vocabulary-missing': 'The list is missing or empty.',
    'label-duplicate':
      'Two entries have one name: readers cannot tell them apart. Rename one, or merge the two (former).',
    'succession-circle':
      'These entries succeed one another in a circle: none can succeed itself. Remove or correct one link.',
    'tile-misplaced':
      'The tile lies on that of another unit, or far from all others. Choose a free cell: [column, row].',
    'schema-stale':
      'The lists have changed, but schemas have not been written again: VS Code still offers the old ids and underlines the new ones. Run npm run schema, then git add schemas.',
    'image-missing':
      'A picture must be a file in the archive’s folder pictures, addressed from the root: /pictures/2025/name.jpg.',
    'image-unfit':
      'Browsers cannot show this picture, the file is not the type its extension says, or it is larger than 2 MB. Open it in an image editor, make it about 1600 pixels wide, export it as .jpg, and give the address of the new file.',
    'picture-name':
      'The picture’s file name has accents, capitals or spaces, so its address is easily mistyped. Rename the file, then correct the address in the text.',
    'picture-unused':
      'No text shows this picture, and it is published all the same. Show it in a report, or delete the file.',
    'text-excessive': 'The report is too long, a table too wide, or quotes are nested too deep.',
  },
  preview: { draft: 'Draft', ahead: (date) => `Draft, not shown before ${date}` },
  add: enAdd,
  parserReasons: {
    'tab characters': 'YAML: this line is indented with a tab. Indent with spaces only.',
    'duplicated mapping key': 'YAML: this field appears twice. Keep one; write several values as [a, b].',
    'unexpected end of the': 'YAML: a quote or bracket is opened and not closed, on this line or above.',
    'deficient indentation':
      'YAML: a quote or bracket is opened and not closed, on this line or above; or this line is indented too little.',
    'end of the stream':
      'YAML: this line or the one above is not “field: value”: the colon or the space after it is missing, or the indent is off.',
    "expected ':'":
      'YAML: this line is not “field: value”: the colon or the space after it is missing, or text of the line above has run on to this one.',
    'can not read a block mapping':
      'YAML: this line or the one above is not “field: value”: the colon is missing, or text of the line above has run on to this one.',
    'Expected a closing tag':
      'MDX: a tag is opened and not closed. Close it, as with </b>, in the same paragraph, or take it out.',
    'Unexpected closing tag': 'MDX: the closing tag does not match the one that is open. Close the last opened first.',
    'Unexpected character':
      'MDX: a tag must follow the sign <. For “less than” write &lt;, for a link [words](address).',
    'Unexpected end of file': 'MDX: a tag or bracket is open when the file ends.',
  },
  usage: enUsage,
  reportCount: reports,

  check: {
    noSuchPath: (path) => `There is no file or folder “${path}”.`,
    outside: (path, content) => `“${path}” lies outside the content of the archive (${content}).`,
    elsewhere: {
      broken: 'Elsewhere, broken or in doubt since the last commit:',
      all: 'There are errors elsewhere in the archive too:',
    },
    stagedAlone: '--staged checks exactly what is about to be committed: it takes no path, no --fix and no --links.',
    more: (count, code) => `… and ${n(count)} more of ${code}; npm run check -- --format json lists all.`,
    repairs: {
      nfc: 'loose accents joined (NFC)',
      eth: 'the letter Đ',
      script: 'letters of another alphabet',
      unseen: 'invisible characters',
      encoding: 'text read in the wrong encoding',
      bullets: 'Word bullets',
      indents: 'no-break spaces that indent',
      markdown: 'Markdown marks',
      html: 'HTML as markdown',
      order: 'the order of fields',
      fields: 'fields as they were meant',
    },
    fixed: (file, repairs) => `fixed ${file}: ${repairs}`,
    fixedCount: (count) => `${n(count)} ${count === 1 ? 'file' : 'files'} fixed.`,
    wouldFix: (count) => `${n(count)} ${count === 1 ? 'file' : 'files'} would be fixed; nothing is written.`,
    notFixed: (file, reason) =>
      reason === 'changed'
        ? `${file} is not written: it has just been changed elsewhere. Run again.`
        : `${file} could not be written: the system refused (${reason}).`,
  },
  severity: { error: 'error', warning: 'warning' },
  found: 'found',
  expected: 'expected',
  problemCount: (errors, warnings) =>
    `${n(errors)} ${errors === 1 ? 'error' : 'errors'}, ${n(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  shallow:
    'The clone of the content is shallow: when reports were published and corrected is not known, and pages, data and feeds leave it out. Fetch the whole history: git fetch --unshallow.',
  permalinks: (count, file) =>
    count === 0 ? `${file} has every address.` : `Addresses added to ${file}: ${count}. Commit that file.`,
  unlisted: (count) => `Addresses not in permalinks.txt yet: ${count}. npm run permalinks adds them.`,
  links: {
    asked: (done, total) => `${n(done)} of ${n(total)} addresses asked.`,
    summary: (all, bad) =>
      bad === 0
        ? `${n(all)} source addresses: every page is there.`
        : `${n(all)} source addresses, ${n(bad)} of which do not open. Find a copy in a web archive, and give its address as source.archived.`,
    kinds: {
      'not-found': 'Not there any more (404)',
      gone: 'Taken down for good (410)',
      'no-host': 'No server of that name was found (if this is so for every address, this machine has no network)',
      'soft-404': 'Perhaps gone: the page itself says it was not found',
      home: 'Perhaps gone: the address now leads to the site’s home page',
      'redirect-loop': 'Redirects in a loop, to no page',
      certificate: 'The security certificate is invalid or expired',
      refused: 'The server refused the connection',
      reset: 'The connection was cut off',
      timeout: 'No answer for a long time',
      server: 'The server reports a fault of its own',
      'too-many': 'The server wants to be asked more slowly; run this again later',
      denied: 'The server refuses automated requests; open it in a browser to see',
      moved: 'Still there, but moved to another address',
    },
  },
  exported: {
    written: (file, size, count) => `${file}: ${size} MB, ${n(count)} files`,
    notBuilt: 'The site could not be built, so nothing was written.',
    noSuchFacet: (given, allowed) => `--facet: there is no kind “${given}”, only: ${allowed}.`,
    noSuchValue: (given, facet, near) =>
      `--facet: ${facet} has no id “${given}”${near === '' ? '' : `; did you mean ${near}?`}`,
    facetForm: (given) => `--facet: “${given}” is not of the form kind/id, such as year/2022.`,
    facetEmpty: (given) => `--facet: ${given} has no reports yet, so there is no book of them.`,
    bookOnly: (option) => `${option} goes with epub only.`,
    notWritten: (file, reason) => `${file} could not be written: ${reason}`,
  },
  kept: 'The previous build is left as it was.',
  building: {
    read: (count, seconds) => `${reports(count)} read and checked: ${sec(seconds)}`,
    pages: (done, total, perSecond, left) =>
      `${n(done)} of ${n(total)} pages, ${n(Math.round(perSecond))} a second, about ${n(Math.ceil(left))} s left`,
    made: (pages, kept, seconds) => `${n(pages)} pages, ${n(kept)} of them kept from the last build: ${sec(seconds)}`,
    indexed: (parts, kept, seconds) =>
      `search index in ${n(parts)} ${parts === 1 ? 'part' : 'parts'}, ${n(kept)} kept: another ${sec(seconds)}`,
    placed: (seconds) => `put in place: ${sec(seconds)}`,
    unchanged: 'Nothing has changed since the last build.',
    dropped: 'What the last build kept was damaged or of another program: that is made anew.',
  },
  busy: (folder) => `${folder}: another build of it is running. Wait for it to end, then run this again.`,
  built: (count, pages, index, seconds) =>
    `${reports(count)}, ${n(pages)} pages, search index of ${n(index)} files, ${seconds} s`,

  newFile: {
    outside: (path) => `${path}: lies outside the content folder; not written.`,
    link: (path) => `${path}: is a link, not a real folder or file; not written.`,
    'not-folder': (path) => `${path}: is a file where a folder should be.`,
    exists: (path) => `${path}: exists already; not overwritten.`,
    system: (path) => `${path}: the system would not write it (disk full, or no permission).`,
  },
  change: enChange,

  newReport: {
    intro: 'New report',
    title: 'Title of the report',
    date: 'Date of the report, for example 15/05/2024 (day first)',
    language: 'In which language is it written?',
    province: 'Province on that day: type to filter (accents optional), arrows to choose, Enter to take',
    program: 'Programme: type to filter (accents optional), arrows to choose, Enter to take',
    more: (chosen) => `Chosen: ${chosen}. Any more? Enter if that is all`,
    enough: 'That is all',
    skip: 'Enter to leave it open',
    back: 'type < and Enter to go back one question',
    goBack: '← Back to the question before',
    url: 'Address of the source page, copied from the browser. Enter if there is none',
    publisher: 'Who publishes it, such as “Portal of the Department of …”. Enter if unknown',
    translate: {
      vi: 'Write the Vietnamese version (its front matter) as well?',
      en: 'Write the English version (its front matter) as well?',
    },
    titleOf: { vi: 'Title of the report in Vietnamese', en: 'Title of the report in English' },
    nothing: 'There is no such entry. Delete some letters and type again.',
    cancelled: 'Cancelled; nothing was written.',
    missing: (flags) => `Missing: ${flags}.`,
    dateInvalid: (text) => `“${text}” is not a real date. Write dd/mm/yyyy (day first) or YYYY-MM-DD.`,
    noLetters: 'The title needs letters or digits: the report’s id is made from them.',
    taken: (id, where) => `The id ${id} exists: ${where}. Not overwritten; change the title, or edit that file.`,
    takenByAlias: (id, owner) => `The id ${id} is a former id of the report ${owner}. Change the title.`,
    shared: (flags) => `${flags}: a translation takes these from the original; leave them out.`,
    noOriginal: (id) => `--translation-of “${id}”: no report has this id.`,
    badOriginal: (file) =>
      `${file}: cannot be translated as it is: it has errors, or is itself a translation. Run npm run check.`,
    refused: 'Nothing was written.',
    written: (file) => `Written: ${file}. Add the text below the last --- line, then run npm run check.`,
  },

  prompts: {
    search: 'Search',
    none: 'No matches found',
    select: 'to select',
    confirm: 'confirm',
    type: 'Type',
    toFilter: 'to search',
    matches: (count) => `${count} ${count === 1 ? 'match' : 'matches'}`,
  },

  importPage: {
    captions: 'Pictures in the article:',
    reading: 'Reading',
    read: (pages) => `Read ${n(pages)} ${pages === 1 ? 'page' : 'pages'}.`,
    unreadable: (code) => `cannot be read (${code}). Check the name and its permissions.`,
    foreign: {
      document: 'is a document (Word, PDF …), not a web page. Open it, copy its text into a .txt file and import that.',
      picture: 'is a picture; it has no text to import.',
      mht: 'is a page saved as a single .mht file. Save the page again as “HTML only” (.html) and import that.',
      binary: 'is neither a web page nor text. Copy its text into a .txt file and import that.',
    },
    notListed: (flag, id, nearest) =>
      `${flag} “${id}”: not in the vocabulary${nearest === undefined ? '' : `; the nearest is “${nearest}”`}. Nothing was written.`,
    empty: 'no article found in this page.',
    known: (id) => `already in the archive: ${id}. Not imported again.`,
    missing: (flags) => `the page does not say enough to name the file. Run again with ${flags}.`,
    oneFile: '--title, --date and --url are for one file at a time.',
    dryRun: 'Dry run: nothing written.',
    captured: (file) => `the page is kept: ${file}`,
    summary: (done, unsure, refused, dryRun) =>
      `${dryRun ? 'Would write' : 'Wrote'} ${n(done)} ${done === 1 ? 'report' : 'reports'}, ${n(unsure)} with something to look at (# check:); ${n(refused)} ${refused === 1 ? 'page' : 'pages'} not imported.`,
    doubts: {
      'not-found': 'not found in the page, for a person to fill.',
      weekday: 'the weekday does not match the date.',
      'visit-day': 'this may be the day the page was opened, not published.',
      'two-days': 'the page gives two different days.',
      'changed-day': 'the page gives only the day of its last change; the day of posting is not known.',
      'own-day': 'the page does not give its day of posting; this is the day of the event.',
      'month-first': 'the page may print the month before the day.',
      'odd-year': 'the year on the page is of another calendar.',
      'year-beside': 'the year is taken from elsewhere in the text.',
      'year-of-page': 'the year is that of publication.',
      'weekday-only': 'only a weekday is printed; the day is counted from publication.',
      'document-day': 'only the day of a document is found.',
      composed: 'put together from the number and the subject of the document.',
      'few-words': 'rests on few words.',
      'no-place': 'the text names no province clearly.',
      'site-only': 'the text names no province; this is the province of the site that published it.',
      'venue-only': 'a national body; the town it met in is not taken as the report’s.',
      'in-passing': 'guessed by its words, the text does not name the programme.',
      'new-document': 'a document not yet in vocabularies/documents.yml.',
      'same-number': 'several documents have this number.',
      'other-year': 'the page gives another year than the document known; perhaps a misprint.',
      private:
        'holds a telephone number, an email address or an identity number of a private person; take it out unless needed.',
      unaccented: 'the name is written without accents.',
      'broken-lines': 'put together from several lines.',
    },
  },

  schemas: (all, written) => `${n(all)} schemas for code editors, ${n(written)} files rewritten.`,

  overlay: {
    title: 'Problems in the content',
    none: 'Nothing is wrong with the content.',
    here: 'The report of this page',
    elsewhere: 'Other files',
    leftOut: 'The file has errors, so this page is not shown. Fix and save it, and the page opens by itself.',
    howToMend: 'How to fix it',
    more: (count) => `and ${n(count)} more: run npm run check.`,
  },

  hooks: {
    on: (undo) => `From now on git checks content files before each commit. To stop it: ${undo}`,
    noGit: 'This folder is not a git repository, or git is not installed. Nothing was changed.',
    taken: (path) => `git already takes its hooks from ${path} (core.hooksPath). Nothing was changed.`,
  },
};
