import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from '../../src/search/query/excerpt.ts';
import { fromSearchable, toSearchable, toSearchableHtml } from '../../src/search/query/searchable-text.ts';
import { filterFacets } from '../../src/archive/facets.ts';
import { emptyState, isIdle, readState, writeState } from '../../src/search/query/state.ts';

describe('searchable text', () => {
  it('folds đ the way accents fold, and comes back as printed', () => {
    const marked = toSearchable('Quyết định 37/QĐ-UBND');
    expect(marked.normalize('NFD').replace(/\p{M}/gu, '')).toBe('Quyet dinh 37/QD-UBND');
    expect(fromSearchable(marked)).toBe('Quyết định 37/QĐ-UBND');
  });

  it('changes text, never tags', () => {
    expect(toSearchableHtml('<a title="đ" href="/đ">đo</a>')).toBe('<a title="đ" href="/đ">d\u0345o</a>');
  });
});

describe('found words', () => {
  const found = (pieces: { text: string; found: boolean }[]) =>
    pieces.filter((piece) => piece.found).map((piece) => piece.text);

  it('are marked as printed, whatever accents were typed, neighbours as one', () => {
    expect(
      found(markWords('Tỉnh Đắk Nông họp về năng suất, chất lượng', new Set(['dak', 'nong', 'suat', 'chat']))),
    ).toEqual(['Đắk Nông', 'suất', 'chất']);
  });

  it('leave the text as it was', () => {
    const text = 'a <b> 37/QĐ-UBND & c';
    expect(
      markWords(text, new Set(['qd', '37']))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('are in the excerpt, cut at spaces', () => {
    const long = `${'đầu '.repeat(80)}Bắc Giang ${'cuối '.repeat(80)}`;
    const { pieces, found: count } = excerptOf(long, new Set(['bac', 'giang']));
    expect(found(pieces)).toEqual(['Bắc Giang']);
    expect(count).toBe(2);
    expect(pieces[0]?.text).toMatch(/^… đầu /);
  });
});

describe('the state of a search', () => {
  const nothing = emptyState(filterFacets);

  it('goes into the address and comes back', () => {
    const state = { ...emptyState(filterFacets), query: 'Đắk Lắk & <b>', sort: 'newest' as const };
    state.filters.program = ['712', '1322'];
    state.from = '2014';
    expect(readState(writeState(state), filterFacets)).toEqual(state);
  });

  it('takes one year for a range', () => {
    expect(readState(new URLSearchParams('year=2020'), filterFacets)).toMatchObject({ from: '2020', to: '2020' });
  });

  it('ignores what an address cannot mean', () => {
    const state = readState(
      new URLSearchParams('q=a&program=<script>&program=712&sort=sideways&other=1'),
      filterFacets,
    );
    expect(state).toEqual({ ...nothing, query: 'a', filters: { ...nothing.filters, program: ['712'] } });
  });

  it('needs two letters or a filter before anything is searched', () => {
    expect(isIdle({ ...nothing, query: ' a ' })).toBe(true);
    expect(isIdle({ ...nothing, query: '5S' })).toBe(false);
  });
});
