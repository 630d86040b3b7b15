declare module '@citation-js/core' {
  interface Plugins {
    config: { get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } } };
    output: { format(name: 'bibtex' | 'biblatex' | 'ris', items: readonly object[]): string };
  }
  export const plugins: Plugins;
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
