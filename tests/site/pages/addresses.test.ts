import { expect, inject, it } from 'vitest';
import { pagesOf, siteFiles } from '../../../src/archive/pages.ts';
import { readArchive } from '../../../src/check/run.ts';
import { fixtureFolder } from '../../support/fixtures.ts';
import { builtPages } from '../../support/pages.ts';

it('the pages that are built are those of the list of pages, each once', () => {
  const { archive, prose } = readArchive(fixtureFolder('country'));
  const listed = pagesOf({ archive, prose }).map(({ address }) => address);
  const others = siteFiles.filter((file) => /\/$|\.html$/.test(file));
  const built = builtPages(inject('country'), '/kho/').map(({ address }) => address.replace('/kho/', '/'));
  expect(built.toSorted()).toEqual([...listed, ...others].sort());
});
