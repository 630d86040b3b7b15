import { rule } from '../rule.ts';

/** YAML that cannot be read, or that the archive refuses. Both come of one parse: src/content/yaml.ts. */
export const yaml = rule({ 'yaml-invalid': 'error', 'yaml-feature': 'error' });
