/** The MDX of the content folder (integrations/edition.ts), by path below it: `programs/vi/712.mdx`. */
declare module 'virtual:prose' {
  export const contents: Record<string, typeof import('*.mdx').Content>;
}
