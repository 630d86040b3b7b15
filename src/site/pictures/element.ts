/** A node of a picture as satori takes it: a box or a drawing with CSS. */
export interface PictureElement {
  type: string;
  props: { style?: Style; children?: (PictureElement | string)[]; [attribute: string]: unknown };
}

type Style = Record<string, string | number>;

/** A box laid out by flex rules, with what stands in it. */
export function box(style: Style, ...children: (PictureElement | string)[]): PictureElement {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}
