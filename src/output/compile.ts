import { rolldown } from 'rolldown';

/**
 * A program for browsers as one file, minified.
 * @param file where it begins
 * @param format `iife`: a classic script; `esm`: a module, which keeps its exports
 */
export async function compile(file: string, format: 'iife' | 'esm'): Promise<string> {
  const bundle = await rolldown({ input: file, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format, minify: true, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}
