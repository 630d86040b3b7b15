import type { Page } from 'playwright-core';

/** A link on a printed sheet: where it leads, and how far below the sheet's upper edge it stands, in points. */
export interface PrintedLink {
  address: string;
  from: number;
  to: number;
}

/**
 * Prints a page as a reader would and tells the links of each sheet. Chromium keeps them in the file as they are, unlike
 * the letters, which are numbers of glyphs of a font that was cut: links say where on which sheet a part of the page lies.
 */
export async function sheetsOf(page: Page): Promise<PrintedLink[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const objects = new Map(
    [...pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, number = '', text = '']) => [number, text]),
  );
  return [...objects.values()]
    .filter((text) => /\/Type \/Page\b/.test(text))
    .map((text) => {
      const height = Number(/\/MediaBox \[0 0 \S+ (\S+)\]/.exec(text)?.[1]);
      const numbers = /\/Annots \[([^\]]*)\]/.exec(text)?.[1] ?? '';
      return [...numbers.matchAll(/(\d+) 0 R/g)].flatMap(([, number = '']) => {
        const link = objects.get(number) ?? '';
        const address = /\/URI \(((?:\\.|[^)\\])*)\)/.exec(link)?.[1];
        const [, low, high] = /\/Rect \[\S+ (\S+) \S+ (\S+)\]/.exec(link) ?? [];
        return address === undefined ? [] : [{ address, from: height - Number(high), to: height - Number(low) }];
      });
    });
}
