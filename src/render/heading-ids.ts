import { defineHastPlugin, type HastNode } from 'satteri';
import { slugify } from '../text/text.ts';

/** Ids of headings, so that sections can be linked to. The prefix keeps them from clashing with the page's own. */
export function headingIds() {
  // A heading "Lục" would take the id of the contents at the foot of every page.
  const taken = new Map<string, number>([['luc', 1]]);
  return defineHastPlugin({
    name: 'heading-ids',
    element: {
      // None of the first level is left by now (render-report.ts).
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties.id === 'footnote-label') return;
        const slug = slugify(textOf(node)) || 'phan';
        let id = slug;
        // "Mục", "Mục" and "Mục 2" want two ids of the same letters.
        for (let count = (taken.get(slug) ?? 0) + 1; taken.has(id); count++) {
          taken.set(slug, count);
          id = `${slug}-${count}`;
        }
        taken.set(id, 1);
        context.setProperty(node, 'id', `muc-${id}`);
      },
    },
  });
}

/** The words of a heading: the mark of a footnote is none, and would stand in the id as one more digit. */
function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return '';
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
