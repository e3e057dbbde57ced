/**
 * The order of the files of tests: the longest first, those that fill a core between those that wait for programs. vitest
 * knows it from the last run only, and in a fresh clone what fills a core came last, all at once: half a minute more.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Ends of their paths, in the order in which they start; the others follow as vitest sorts them. */
const LONGEST = [
  'regexes/regexes.test.ts',
  'service/failing-sqlite.test.ts',
  'service/failing-postgres.test.ts',
  'regexes/second-half.test.ts',
  'e2e/page.test.ts',
  'e2e/feedback.test.ts',
  'eval/floors.test.ts',
  'e2e/slack-service.test.ts',
  'service/processes.test.ts',
  'slack/delivery.test.ts',
  'block-kit/follow-up.test.ts',
  'server/main.test.ts',
  'store/sqlite.test.ts',
  'store/postgres.test.ts',
  'diagnosis/metamorphic.test.ts',
  'diagnosis/explain.test.ts',
];

/** Sorts the files of a run. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((end) => moduleId.endsWith(end));
  return place < 0 ? LONGEST.length : place;
}
