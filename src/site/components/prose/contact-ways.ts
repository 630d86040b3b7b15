import { ASKING_PAGE, takesReports, type Site } from '../../../archive/site.ts';
import type { Language } from '../../../text/language.ts';
import { getProse, urls } from '../../archive.ts';

/** Where an ask for reports leads: to the page that says how, else to whoever takes them; nowhere while nobody does. */
export function askingAddress(site: Site, language: Language): string | undefined {
  if (!takesReports(site)) return undefined;
  const page = getProse('page').find((each) => each.language === language && each.name === ASKING_PAGE);
  return page ? urls.page(page.slug, language) : (contactAddress(site) ?? site.repository);
}

/** The contact as the address of a link. */
export function contactAddress({ contact }: Site): string | undefined {
  if (contact === undefined) return undefined;
  return /^(?:https?:|mailto:)/i.test(contact) ? contact : `mailto:${contact}`;
}
