import Contact from './Contact.astro';
import Count from './Count.astro';
import Doc from './Doc.astro';
import Programme from './Programme.astro';
import Province from './Province.astro';
import Publisher from './Publisher.astro';
import Report from './Report.astro';
import Repository from './Repository.astro';

/** What editors may use in MDX without importing it. Each finds the page's language in its address. */
export const proseComponents = { Contact, Count, Doc, Programme, Province, Publisher, Report, Repository };
