import { describe, expect, it } from 'vitest';
import { bareAddress, isOfOneMachine } from '../../src/text/unfit-address.ts';

const page = 'https://example.org/tin?id=1';
const wrapped = encodeURIComponent(page);

describe('an address without what came round it on its way', () => {
  it.each([
    `https://www.google.com/url?sa=t&q=${wrapped}&ved=x`,
    `https://www.google.com.vn/url?url=${wrapped}`,
    `https://l.facebook.com/l.php?u=${wrapped}&h=AT`,
    `https://lm.facebook.com/?u=${wrapped}`,
    `https://l.instagram.com/?u=${wrapped}`,
    `https://zalo.me/url?u=${wrapped}`,
    `https://stc.zalo.me/linksfilter?url=${wrapped}`,
    `https://www.youtube.com/redirect?event=x&q=${wrapped}`,
    `https://apc01.safelinks.protection.outlook.com/?url=${wrapped}&data=x`,
    `https://www.linkedin.com/redir/redirect?url=${wrapped}`,
    `https://duckduckgo.com/l/?uddg=${wrapped}`,
    // One within another, and one that followed the reader.
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${wrapped}`)}`,
    `https://www.google.com/url?q=${encodeURIComponent(`${page}&utm_source=x&fbclid=y`)}`,
  ])('is that of the page: %s', (address) => {
    expect(bareAddress(address)).toBe(page);
  });

  it.each([
    ['utm_source=a&id=1&utm_medium=b', 'id=1'],
    ['id=1&fbclid=x', 'id=1'],
    ['gclid=x&id=1', 'id=1'],
    ['gbraid=x&id=1', 'id=1'],
    ['wbraid=x&id=1', 'id=1'],
    ['zarsrc=30&id=1', 'id=1'],
    ['mc_cid=x&mc_eid=y&id=1', 'id=1'],
    ['_gl=x&id=1', 'id=1'],
    ['mibextid=x&id=1', 'id=1'],
    ['__cft__[0]=x&__tn__=y&id=1', 'id=1'],
    ['__cft__%5B0%5D=x&id=1', 'id=1'],
    ['UTM_SOURCE=x&id=1', 'id=1'],
    ['a=1&utm_source=x&b=2', 'a=1&b=2'],
  ])('has no parameter that follows the reader: %s', (query, rest) => {
    expect(bareAddress(`https://example.org/tin?${query}#muc`)).toBe(`https://example.org/tin?${rest}#muc`);
    expect(bareAddress(`https://example.org/tin?${query}`)).toBe(`https://example.org/tin?${rest}`);
  });

  it('has no mark of a query where nothing is left of it', () => {
    expect(bareAddress('https://example.org/tin?utm_source=x')).toBe('https://example.org/tin');
    expect(bareAddress('https://example.org/tin?fbclid=x#muc?a')).toBe('https://example.org/tin#muc?a');
  });

  it.each([
    page,
    'https://example.org/tin?a=b%20c&d=đ#x',
    'https://example.org/tin',
    'https://www.google.com/search?q=https://example.org',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=https://',
    'https://notgoogle.com/url?q=https://example.org/',
    'https://www.facebook.com/nhom?u=https://example.org/',
    'https://www.youtube.com/watch?v=x',
    'https://example.org/?xutm_source=1',
    'không phải địa chỉ?',
    '',
  ])('is the same where there is nothing of the kind: %s', (address) => {
    expect(bareAddress(address)).toBe(address);
  });
});

describe('an address of one machine or one office', () => {
  it.each([
    'file:///C:/a.pdf',
    'C:\\Users\\a.docx',
    'd:/a.docx',
    'C:%5Ca.docx',
    '\\\\may-chu\\chung',
    '%5C%5Cmay-chu%5Cchung',
    ' file:///x ',
    'http://localhost:8080/x',
    'https://may.local/x',
    'http://kho.internal/',
    'http://kho.lan',
    'http://127.0.0.1/',
    'http://10.1.2.3/x',
    'http://0.0.0.0/',
    'http://192.168.1.1/',
    'http://169.254.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.1/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://mayinphong2/x',
  ])('opens nowhere else: %s', (address) => {
    expect(isOfOneMachine(address)).toBe(true);
  });

  it.each([
    'https://example.org/file:/x',
    'http://8.8.8.8/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://11.0.0.1/',
    'http://192.169.1.1/',
    'http://[2001:db8::1]/',
    'https://locals.vn/',
    'https://10.example.org/',
    'mailto:a@localhost',
    'tel:+8424',
    '/anh/a.png',
    'https://',
    'abc:/x',
  ])('opens elsewhere, or is of another kind: %s', (address) => {
    expect(isOfOneMachine(address)).toBe(false);
  });
});
