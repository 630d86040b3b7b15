import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', 'exports', 'reports', '.astro', '.*.building-*', 'tests/fixtures']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // ESLint cannot see the types of .astro modules; `astro check` can.
    files: ['src/site/components/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  {
    // One noun a file. Words are as many as there are to say.
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/words/**'],
    rules: { 'max-lines': ['error', 200], 'max-lines-per-function': ['error', 60] },
  },
);
