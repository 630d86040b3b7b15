import { defineConfig } from 'vitest/config';
export default defineConfig({ root: process.cwd(), test: { include: ['tests/**/*.test.ts'], isolate:false, testTimeout: 120000, hookTimeout:240000 } });
