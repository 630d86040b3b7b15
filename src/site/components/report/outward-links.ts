/** A letter without an addressee, with a report's title and address. */
export function emailLink(title: string, address: string): string {
  return letter('', title, `${title}\r\n${address}`);
}

/** Facebook's page for sharing an address: a plain link that loads nothing until it is followed. */
export function facebookLink(address: string): string {
  return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`;
}

/**
 * Where a mistake is reported.
 * @param contact an e-mail address or the address of a page
 */
export function contactLink(contact: string, subject: string, address: string): string {
  return /^https?:\/\//i.test(contact) ? contact : letter(contact, subject, `${address}\r\n\r\n`);
}

/** A file in a repository as GitHub and its kin show it, on the branch that counts; editing starts there. */
export function repositoryLink(repository: string, path: string): string {
  return `${repository.replace(/\/+$/, '')}/blob/HEAD/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A commit in a repository as GitHub and its kin show it. */
export function commitLink(repository: string, commit: string): string {
  return `${repository.replace(/\/+$/, '')}/commit/${commit}`;
}

function letter(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
