/** The looks of a book: readers choose face, size and colours themselves. */
export const STYLES = `body { line-height: 1.5; }
h1 { line-height: 1.25; text-align: start; }
.facts, .note, .source { font-size: 0.9em; }
.source { margin-top: 2em; padding-top: 0.75em; border-top: 1px solid; overflow-wrap: anywhere; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1em; }
nav li { margin-top: 0.3em; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.25em 0.5em; border: 1px solid; vertical-align: top; }
.align-center { text-align: center; }
.align-right { text-align: right; }
`;
