import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fc from 'fast-check';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SiteFiles } from '../../src/output/site-files.ts';
import { sha256 } from '../../src/output/sums.ts';

let folder: string;
let last: { site: string; notes: string };
const next = () => join(folder, 'sau');

/** A last site of two files, with its notes. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tệp của trang '));
  last = { site: join(folder, 'trước'), notes: join(folder, 'files.json') };
  const files = new SiteFiles(last.site);
  files.put('vi/a.txt', 'chìa một', () => 'một');
  files.write('vi/b.txt', 'hai');
  files.finish(last.notes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inode = (...path: string[]) => statSync(join(...path)).ino;
const never = (): string => {
  throw new Error('made again');
};

describe('a file of the last site', () => {
  it('stands in the next, unmade, where it depends on the same', () => {
    const files = new SiteFiles(next(), [last]);
    expect(files.put('vi/a.txt', 'chìa một', never)).toEqual({ path: 'vi/a.txt', bytes: 5, sha256: sha256('một') });
    expect(inode(next(), 'vi/a.txt')).toBe(inode(last.site, 'vi/a.txt'));
  });

  it('is made where it depends on something else, and stands where that changed nothing', () => {
    const files = new SiteFiles(next(), [last]);
    expect(files.keep('vi/a.txt', 'chìa hai')).toBeUndefined();
    files.put('vi/a.txt', 'chìa hai', () => 'một');
    expect(inode(next(), 'vi/a.txt')).toBe(inode(last.site, 'vi/a.txt'));
    files.write('vi/b.txt', 'ba');
    expect(readFileSync(join(next(), 'vi/b.txt'), 'utf8')).toBe('ba');
    expect(readFileSync(join(last.site, 'vi/b.txt'), 'utf8')).toBe('hai');
  });

  it('is made where it was compared by its bytes alone, or there is nothing to compare it by', () => {
    const files = new SiteFiles(next(), [last]);
    expect(files.keep('vi/b.txt', 'chìa')).toBeUndefined();
    expect(files.keep('vi/b.txt', undefined)).toBeUndefined();
    expect(files.keep('vi/c.txt', 'chìa')).toBeUndefined();
  });

  it.each([
    ['other words of as many bytes', () => writeFileSync(join(last.site, 'vi/a.txt'), 'mốt'.normalize('NFC'))],
    ['more bytes', () => writeFileSync(join(last.site, 'vi/a.txt'), 'một hai')],
    ['nothing', () => rmSync(join(last.site, 'vi/a.txt'))],
  ])('is made again where others have put %s in its place', (_, spoil) => {
    spoil();
    new SiteFiles(next(), [last]).put('vi/a.txt', 'chìa một', () => 'một');
    expect(readFileSync(join(next(), 'vi/a.txt'), 'utf8')).toBe('một');
  });

  it('stands in the next where only its time is another', () => {
    utimesSync(join(last.site, 'vi/a.txt'), 1, 1);
    expect(new SiteFiles(next(), [last]).put('vi/a.txt', 'chìa một', never).sha256).toBe(sha256('một'));
  });
});

describe('notes of the last site', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2), true],
    ['no object', () => 'null', true],
    ['a text', () => '"vi/a.txt"', true],
    ['of another program', () => '{"vi/a.txt":{"key":1},"vi/b.txt":null}', false],
  ])('that are %s lead nothing astray', (_, spoil, isDropped) => {
    writeFileSync(last.notes, spoil(readFileSync(last.notes, 'utf8')));
    const files = new SiteFiles(next(), [last]);
    expect(files.dropped !== undefined).toBe(isDropped);
    files.put('vi/a.txt', 'chìa một', () => 'làm lại');
    files.write('vi/b.txt', 'hai');
    expect(readFileSync(join(next(), 'vi/a.txt'), 'utf8')).toBe('làm lại');
    expect(readFileSync(join(next(), 'vi/b.txt'), 'utf8')).toBe('hai');
  });

  it('that cannot be read are dropped, and it is said why', () => {
    rmSync(last.notes);
    mkdirSync(last.notes);
    expect(new SiteFiles(next(), [last]).dropped).toMatchObject({ code: 'EISDIR' });
    rmSync(last.notes, { recursive: true });
    writeFileSync(last.notes, 'null');
    expect(new SiteFiles(next(), [last]).dropped?.message).toContain(last.notes);
  });

  it('that are not there are none, and no fault', () => {
    rmSync(last.notes);
    expect(new SiteFiles(next(), [last]).dropped).toBeUndefined();
  });
});

describe('the files of a site', () => {
  it('are what was written and what was added from another folder, each with its sum', () => {
    const other = join(folder, 'khác');
    mkdirSync(join(other, 'sâu'), { recursive: true });
    writeFileSync(join(other, 'sâu/khác.txt'), 'khác');
    const files = new SiteFiles(next(), [last]);
    files.write('vi/a.txt', 'một');
    files.add(other, 'x/');
    expect(files.paths().map((path) => [path, files.sumOf(path)])).toEqual([
      ['vi/a.txt', sha256('một')],
      ['x/sâu/khác.txt', sha256('khác')],
    ]);
    expect([files.has('vi/a.txt'), files.has('vi/b.txt')]).toEqual([true, false]);
    expect(readFileSync(join(next(), 'x/sâu/khác.txt'), 'utf8')).toBe('khác');
  });

  it('stand at the root where no folder is named, and are told in the order of their paths', () => {
    const other = join(folder, 'khác');
    mkdirSync(other);
    writeFileSync(join(other, 'b.txt'), 'b');
    const files = new SiteFiles(next());
    files.add(other);
    files.write('a.txt', 'a');
    expect(files.paths()).toEqual(['a.txt', 'b.txt']);
    expect(files.sumOf('c.txt')).toBe('');
  });
});

describe('a site that is begun with an older one', () => {
  /** An older site: `a` as in the last, `b` older, `c` no longer there. */
  const begin = () => {
    const old = join(folder, 'cũ.json');
    const files = new SiteFiles(next());
    files.write('vi/a.txt', 'một');
    files.write('vi/b.txt', 'cũ hơn');
    files.write('vi/sâu/thêm/c.txt', 'bỏ');
    files.finish(old);
    return new SiteFiles(next(), [last], old);
  };

  it('keeps what is right, takes over what is not, and loses what is no more, with its folder', () => {
    const files = begin();
    const standing = inode(next(), 'vi/a.txt');
    files.write('vi/a.txt', 'một');
    files.write('vi/b.txt', 'hai');
    files.finish();
    expect(inode(next(), 'vi/a.txt')).toBe(standing);
    expect(inode(next(), 'vi/b.txt')).toBe(inode(last.site, 'vi/b.txt'));
    expect(existsSync(join(next(), 'vi/sâu'))).toBe(false);
  });

  it('never writes into a file that the last site has too', () => {
    begin();
    rmSync(join(next(), 'vi/b.txt'));
    const files = new SiteFiles(next(), [last]);
    files.write('vi/b.txt', 'hai');
    new SiteFiles(next()).write('vi/b.txt', 'ba');
    expect(readFileSync(join(last.site, 'vi/b.txt'), 'utf8')).toBe('hai');
  });

  it('does not believe its notes where a file is another by now', () => {
    const files = begin();
    writeFileSync(join(next(), 'vi/a.txt'), 'mốt');
    files.put('vi/a.txt', 'chìa một', never);
    expect(readFileSync(join(next(), 'vi/a.txt'), 'utf8')).toBe('một');
  });

  it('makes folders where files were, and files where folders were', () => {
    begin();
    const files = new SiteFiles(next(), [last]);
    files.write('vi/b.txt/sâu/d.txt', 'tư');
    files.write('vi/sâu', 'năm');
    files.finish();
    expect(readFileSync(join(next(), 'vi/b.txt/sâu/d.txt'), 'utf8')).toBe('tư');
    expect(readFileSync(join(next(), 'vi/sâu'), 'utf8')).toBe('năm');
  });
});

describe('the folder of a site', () => {
  it('stays where nothing is left in it', () => {
    mkdirSync(join(next(), 'vi'), { recursive: true });
    writeFileSync(join(next(), 'vi/cũ.txt'), 'cũ');
    new SiteFiles(next()).finish();
    expect(readdirSync(next())).toEqual([]);
  });

  it('takes the place of no file outside it', () => {
    const file = join(folder, 'tệp');
    writeFileSync(file, 'của người khác');
    expect(() => new SiteFiles(join(file, 'trang')).write('vi/a.txt', 'một')).toThrow();
    expect(readFileSync(file, 'utf8')).toBe('của người khác');
  });
});

describe('sites one after the other', () => {
  const at = (name: string) => join(folder, name);

  /** As a build does: into the folder of the site before the last. */
  function make(files: Record<string, string>, withKeys: boolean): void {
    const made = new SiteFiles(at('mới'), [{ site: at('nay'), notes: at('nay.json') }], at('mới.json'));
    for (const [path, text] of Object.entries(files))
      if (withKeys) made.put(path, text, () => text);
      else made.write(path, text);
    made.finish(at('sau.json'));
  }

  /** The new site takes the place of the last, whose folder is the next one's. */
  function exchange(): void {
    for (const [from, to] of [
      ['nay', 'cũ'],
      ['nay.json', 'cũ.json'],
      ['mới', 'nay'],
      ['sau.json', 'nay.json'],
      ['cũ', 'mới'],
      ['cũ.json', 'mới.json'],
    ] as const)
      if (existsSync(at(from))) renameSync(at(from), at(to));
  }

  function standing(): Record<string, string> {
    if (!existsSync(at('nay'))) return {};
    const entries = readdirSync(at('nay'), { recursive: true, withFileTypes: true });
    return Object.fromEntries(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(at('nay').length + 1), readFileSync(path, 'utf8')]),
    );
  }

  it('hold what was written into each, whatever changes, and the last is served unchanged meanwhile', () => {
    const path = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'c/f/g', 'h/i');
    const text = fc.constantFrom('một', 'hai', 'mốt', 'ba bốn');
    const site = fc.dictionary(path, text, { noNullPrototype: true, minKeys: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(site, fc.boolean()), { minLength: 2, maxLength: 8 }), (sites) => {
        for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true, force: true });
        let served = {};
        for (const [files, withKeys] of sites) {
          make(files, withKeys);
          expect(standing()).toEqual(served);
          exchange();
          expect(standing()).toEqual(files);
          served = files;
        }
      }),
      { numRuns: 50 },
    );
  });
});
