import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { drawPng, drawSvg } from '../../../src/site/pictures/draw.ts';
import { seal } from '../../../src/site/pictures/seal.ts';
import { SHEET, sheet } from '../../../src/site/pictures/sheet.ts';

const drawings = vi.hoisted(() => ({ count: 0 }));
vi.mock('satori', async (original) => {
  const { default: satori } = await original<typeof import('satori')>();
  return {
    default: (...given: Parameters<typeof satori>) => {
      drawings.count += 1;
      return satori(...given);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const archive = { seal: 'LM', above: 'Kho thử', below: 'Lam Minh' };

/** How many pixels are of another colour than the first one's. */
async function inked(picture: Uint8Array): Promise<number> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 40) count += 1;
  return count;
}

describe('a picture', () => {
  it('is drawn once, and anew when what it shows has changed', async () => {
    const draw = (title: string) => drawPng(sheet({ ...archive, title }), SHEET.width, SHEET.height, folder);
    const first = await draw('Một');
    expect(await draw('Một')).toEqual(first);
    expect(drawings.count).toBe(1);
    expect(await draw('Hai')).not.toEqual(first);
    expect(drawings.count).toBe(2);
  });

  it('has every letter of Vietnamese in both faces', async () => {
    const letters = async (title: string, kind: string) =>
      inked(await drawPng(sheet({ ...archive, title, kind }), SHEET.width, SHEET.height, folder));
    const plain = await letters('x', 'x');
    for (const letter of 'ưươăđĐẾỘỮẪẰợ') {
      expect(await letters(`x${letter}`, 'x'), letter).toBeGreaterThan(plain + 200);
      expect(await letters('x', `x${letter}`), letter).toBeGreaterThan(plain + 20);
    }
  });

  it('of the seal holds its letters as drawings, so that no font is asked for', async () => {
    const svg = await drawSvg(seal('NSCL', 52), 52, 52);
    expect(svg).not.toContain('<text');
    expect(svg.match(/<path fill="#fdf5e8"/g)).toHaveLength(4);
  });
});
