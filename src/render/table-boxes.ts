import { defineHastPlugin } from 'satteri';

/**
 * A table scrolls in a box of its own, which the keyboard reaches and which has a name.
 * @param name what the first, second … table of a text is called
 */
export function tableBoxes(name: (number: number) => string) {
  let count = 0;
  return defineHastPlugin({
    name: 'table-boxes',
    element: {
      filter: ['table'],
      visit(node, context) {
        count += 1;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'section',
          properties: { className: ['table-box'], tabIndex: 0, ariaLabel: name(count) },
          children: [],
        });
      },
    },
  });
}
