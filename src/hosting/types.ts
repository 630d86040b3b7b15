/** Media types that the lists of nginx and Apache may lack, by ending (IANA, "Media Types"). */
export const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  md: 'text/markdown',
  webmanifest: 'application/manifest+json',
};

/** Files of a site whose names begin with a dot are for the server; this folder alone is for readers (RFC 8615). */
export const wellKnown = '.well-known/';
