import {
  defineMdastPlugin,
  markdownToHtml,
  markdownToMdast,
  type HastPluginInput,
  type MarkdownToHtmlResult,
  type MdastNode,
  type MdastPluginInput,
} from 'satteri';

/** What the archive's markdown is; every reader of it (the page, the check, the repairs) asks here. */
const features = { frontmatter: false } as const;

/** What one use of the parser has besides. */
interface Steps {
  footnotes?: { label: string; backLabel: string };
  rawHtml?: boolean;
  mdastPlugins?: MdastPluginInput[];
  hastPlugins?: HastPluginInput[];
}

/** A body as HTML, before anything of ours but the rule for `~` has been done to it. */
export function htmlOf(body: string, { footnotes, rawHtml, mdastPlugins = [], hastPlugins = [] }: Steps = {}): string {
  const { html } = markdownToHtml(body, {
    features: {
      ...features,
      ...(rawHtml === undefined ? {} : { rawHtml }),
      gfm: footnotes ? { footnotes } : true,
    },
    mdastPlugins: body.includes('~') ? [singleTildes, ...mdastPlugins] : mdastPlugins,
    hastPlugins,
  }) as MarkdownToHtmlResult; // None of our steps waits for anything.
  return html;
}

/** A body as a tree. Offsets are those of the body, in UTF-16 units. */
export function treeOf(body: string): MdastNode {
  return markdownToMdast(body, { features });
}

/** `5~10%, giảm 3~5%`: only two tildes strike words out. GFM lets one do it; Sätteri 0.10.5 has no switch for that. */
export const singleTildes = defineMdastPlugin({
  name: 'single-tildes',
  options: { position: true },
  delete(node, context) {
    const start = node.position?.start.offset ?? 0;
    if (context.source.startsWith('~~', start)) return;
    const tilde = { type: 'text', value: '~' } as const;
    context.replaceNode(node, [tilde, ...node.children, tilde]);
  },
});
