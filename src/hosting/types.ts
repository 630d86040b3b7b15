/** Media types that the lists of nginx and Apache may lack, by ending (IANA, "Media Types"). */
export const mediaTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  ris: 'application/x-research-info-systems',
  webmanifest: 'application/manifest+json',
};

/** Files of a site whose names begin with a dot are for the server; this folder alone is for readers (RFC 8615). */
export const wellKnown = '.well-known/';
