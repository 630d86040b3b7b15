import { defineHastPlugin } from 'satteri';
import { safeImage, safeLink } from '../text/links.ts';

const REL = ['external', 'nofollow', 'noopener'];

/** In MDX, whose addresses check has seen to: links to other sites are marked as in reports. */
export const markedLinks = defineHastPlugin({
  name: 'marked-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      if (/^https?:/i.test(String(node.properties.href))) context.setProperty(node, 'rel', REL);
    },
  },
});

/** Links lead to web pages, e-mail or this site; anything else loses its address. Pictures come from this site only. */
export function safeAddresses(base: string) {
  const taken = new Set<unknown>();
  return defineHastPlugin({
    name: 'safe-addresses',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        if (node.tagName === 'a') {
          const link = safeLink(node.properties.href, base);
          context.setProperty(node, 'href', link?.href);
          // The second mark of footnote "a" and the first of footnote "a-2" get one id.
          if (taken.has(node.properties.id)) context.setProperty(node, 'id', undefined);
          else if (node.properties.id !== undefined) taken.add(node.properties.id);
          if (link?.external) context.setProperty(node, 'rel', REL);
        } else {
          const src = safeImage(node.properties.src, base);
          const alt = typeof node.properties.alt === 'string' ? node.properties.alt : '';
          if (src === undefined) context.replaceNode(node, { type: 'text', value: alt });
          else {
            context.replaceNode(node, { ...node, properties: { src, alt, loading: 'lazy' } });
          }
        }
      },
    },
  });
}
