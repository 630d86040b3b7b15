import { defineConfig, mergeConfig, type ConfigEnv } from 'vitest/config';
import components from '../components/vitest.config.ts';

/** The tests of the pure rooms and of components, for `npm run mutants`: none starts a command, a build or a browser. */
export default defineConfig(async (env: ConfigEnv) => {
  const { test, ...astro } = await components(env);
  return mergeConfig(astro, {
    test: {
      ...test,
      name: 'mutants',
      include: ['tests/{archive,charts,check,components,content,hosting,import,render,search,text}/**/*.test.ts'],
      exclude: ['tests/hosting/serving.test.ts'],
    },
  });
});
