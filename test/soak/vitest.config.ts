import { defineConfig } from 'vitest/config';

/** `npm run soak`: what takes too long for every run. */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    include: ['test/soak/**/*.soak.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
