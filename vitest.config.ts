import { defineConfig } from 'vitest/config';

/** They measure time, and must not share the machine with others. */
const ALONE = [
  'test/e2e/slack-beside-teams.test.ts',
  'test/bench/**/*.test.ts',
  'test/fuzz/**/*.test.ts',
  'test/redaction/properties.test.ts',
  'test/store/recorder-time.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 120_000,
    // More than the two cores of a small machine: half of the files wait for programs that they have started.
    maxWorkers: 3,
    // Files of one worker share the modules that they load; none of ours keeps anything of who uses it.
    isolate: false,
    // Node reads TypeScript itself, as `npm start` does: what is tested is what runs, and it runs a fifth faster than through Vite.
    experimental: { viteModuleRunner: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
