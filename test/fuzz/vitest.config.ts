import { defineConfig } from 'vitest/config';

/** `npm run fuzz`: the long form alone, with time. */
export default defineConfig({
  test: { experimental: { viteModuleRunner: false }, include: ['test/fuzz/**/*.fuzz.ts'], testTimeout: 1_800_000 },
});
