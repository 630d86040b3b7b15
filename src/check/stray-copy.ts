/** What programs put behind the name of a copy: Windows, macOS, Dropbox, OneDrive, browsers, git's merge tools. */
const marks = [
  /[ _-]*\(\d+\)$/,
  /[ _-]+(?:copy|bản sao|ban[- ]sao)(?:[ _-]*\(?\d+\)?)?$/iu,
  /[ _-]*\([^)]*(?:conflicted copy|bản sao xung đột|case conflict)[^)]*\)$/iu,
  /[ _-]+(?:conflicted copy|conflict)[ _-].*$/iu,
  /[._](?:orig|bak|old|backup)$/i,
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$/,
];

/** The name of the file that this is a copy of, by the names programs give to copies; undefined for any other. */
export function originalOf(name: string): string | undefined {
  const plain = name.normalize('NFC').replace(/^(?:copy of|bản sao của)\s+/iu, '');
  const original = marks.reduce((left, mark) => left.replace(mark, ''), plain).trim();
  return original === name.normalize('NFC') || original === '' ? undefined : original;
}
