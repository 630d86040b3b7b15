import { describe, expect, it } from 'vitest';
import { splitExcerpt } from '../../src/search/hit.ts';
import { fromSearchable, toSearchable, toSearchableHtml } from '../../src/search/searchable-text.ts';
import { emptyState, isIdle, readState, writeState } from '../../src/search/state.ts';

describe('searchable text', () => {
  it('folds đ the way accents fold, and comes back as printed', () => {
    const marked = toSearchable('Quyết định 37/QĐ-UBND');
    expect(marked.normalize('NFD').replace(/\p{M}/gu, '')).toBe('Quyet dinh 37/QD-UBND');
    expect(fromSearchable(marked)).toBe('Quyết định 37/QĐ-UBND');
  });

  it('changes text, never tags', () => {
    expect(toSearchableHtml('<a title="đ" href="/đ">đo</a>')).toBe('<a title="đ" href="/đ">d\u0345o</a>');
  });

  it('comes out of an excerpt as plain text, found words apart', () => {
    expect(splitExcerpt('a &lt;b&gt; <mark>Bắc</mark> &amp;lt; c')).toEqual(['a <b> ', 'Bắc', ' &lt; c']);
  });
});

describe('the state of a search', () => {
  it('goes into the address and comes back', () => {
    const state = { ...emptyState(), query: 'Đắk Lắk & <b>', sort: 'newest' as const };
    state.filters.program = ['712', '1322'];
    state.filters.year = ['2014'];
    expect(readState(writeState(state))).toEqual(state);
  });

  it('ignores what an address cannot mean', () => {
    const state = readState(new URLSearchParams('q=a&program=<script>&program=712&sort=sideways&other=1'));
    expect(state).toEqual({ ...emptyState(), query: 'a', filters: { ...emptyState().filters, program: ['712'] } });
  });

  it('needs two letters or a filter before anything is searched', () => {
    expect(isIdle({ ...emptyState(), query: ' a ' })).toBe(true);
    expect(isIdle({ ...emptyState(), query: '5S' })).toBe(false);
  });
});
