import { describe, expect, it } from 'vitest';
import { withField, withoutField } from '../../src/content/edit-front-matter.ts';

const text = `---
title: "Bịa: một"
date: 2024-05-06
# check: province
province: [hai-minh, dong-lam]
program: 88
language: vi
# check: source
source:
  name: Nguồn bịa
draft: true
---

Thân: bài.
`;

describe('a field taken out of a report', () => {
  it('goes with all its lines, and every other line stays', () => {
    const block = text.replace('draft:', 'aliases:\n  - cu\n  - cu-hon\ndraft:');
    expect(withoutField(block, 'aliases')).toBe(text);
    expect(withoutField(text, 'aliases')).toBe(text);
    expect(withoutField(text, 'draft')).toBe(text.replace('draft: true\n', ''));
    expect(withoutField(text, 'source')).toBe(text.replace('source:\n  name: Nguồn bịa\n', ''));
    expect(withoutField('Không có phần đầu', 'draft')).toBeUndefined();
  });
});

describe('a field set in a report', () => {
  it('stands in the order of the schema, and every other line stays', () => {
    expect(withField(text, 'aliases', ['cu'])).toBe(text.replace('draft:', 'aliases: cu\ndraft:'));
    expect(withField(text, 'summary', 'Tóm: tắt')).toBe(
      text.replace('# check: source', 'summary: "Tóm: tắt"\n# check: source'),
    );
    expect(withField(text, 'withdrawn', { date: '2024-06-01', reason: 'Vì' })).toBe(
      text.replace('draft:', 'withdrawn:\n  date: 2024-06-01\n  reason: Vì\ndraft:'),
    );
  });

  it('takes the place of the one before it, over several lines too', () => {
    const block = text.replace('draft:', 'aliases:\n  - cu\n  - cu-hon\ndraft:');
    expect(withField(block, 'aliases', ['cu', 'moi'])).toBe(text.replace('draft:', 'aliases: [cu, moi]\ndraft:'));
  });

  it('stands last where nothing comes after it, and first where all does, below no other’s remark', () => {
    const last = text.replace('draft: true\n', '');
    expect(withField(last, 'draft', true)).toBe(text);
    const first = '---\n# check: ngày đoán\ndate: 2024-05-06\n---\n\nThân.\n';
    expect(withField(first, 'title', 'Một')).toBe(first.replace('# check', 'title: Một\n# check'));
    const alone = '---\ntitle: Một\n---\n';
    expect(withField(alone, 'draft', true)).toBe('---\ntitle: Một\ndraft: true\n---\n');
  });

  it.each([
    ['its value goes on after an empty line', 'summary: |\n  một\n\n  hai\n'],
    ['its list goes on after a remark', 'summary: [một,\n# lời\nhai]\n'],
    ['its name stands in quotes', '"summary": một\n'],
  ])('is none where %s: nothing of that would be left out, and nothing kept', (_, lines) => {
    expect(withField(text.replace('draft:', `${lines}draft:`), 'summary', 'mới')).toBeUndefined();
  });

  it('keeps the ends of lines, and leaves what cannot be read alone', () => {
    expect(withField(text.replaceAll('\n', '\r\n'), 'draft', true)?.replaceAll('\r\n', '')).not.toContain('\n');
    expect(withField('Không có phần đầu', 'draft', true)).toBeUndefined();
  });
});
