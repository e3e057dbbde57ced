import { describe, expect, it } from 'vitest';
import { roomOf, trespasses } from './boundaries.ts';
import { PACKAGES, ROOMS } from './house.ts';
import { importsOf, readSources } from './sources.ts';

const sources = readSources();

describe('the rooms of src', () => {
  it('reach only where they may', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(trespasses(sources)).toEqual([]);
  });

  it('and packages of the table are all there', () => {
    // Rooms that are being built may have their lines before their files.
    const coming = ['redaction/', 'slack/', 'store/'];
    const rooms = new Set([...sources.keys()].map(roomOf));
    expect(Object.keys(ROOMS).filter((room) => !rooms.has(room) && !coming.includes(room))).toEqual([]);
    const used = new Set([...sources].flatMap(([name, text]) => importsOf(name, text).map(({ to }) => to)));
    const unused = Object.entries(PACKAGES).filter(
      ([name, may]) => !used.has(name) && !may.every((one) => coming.includes(one)),
    );
    expect(unused).toEqual([]);
  });
});

describe('a planted trespass is seen', () => {
  it.each([
    ['knowledge/x.ts', "import { LIMITS } from '../diagnosis/limits.ts';", 'knowledge/ may not'],
    ['diagnosis/read/x.ts', "import { labels } from '../../answer/strings.ts';", 'diagnosis/ may not'],
    ['answer/x.ts', "import { createDiagnosis } from '../diagnosis/diagnose.ts';", 'only types'],
    ['answer/x.ts', "import {\n  type Diagnosis,\n  limits,\n} from '../diagnosis/types.ts';", 'only types'],
    ['render/text/x.ts', "export { words } from '../adaptive-card/words.ts';", 'render/text/ may not'],
    ['desk/x.ts', "import '../teams/bot.ts';", 'desk/ may not'],
    ['teams/x.ts', "const x = await import('../slack/share.ts');", 'teams/ may not'],
    ['web/page/x.js', "/** @typedef {import('../../desk/desk.ts').Desk} Desk */", 'web/page/ may not'],
    ['slack/x.ts', "import { ActivityHandler } from 'botbuilder';", 'only teams/ may'],
    ['desk/x.ts', "import type { Request } from 'restify';", 'may'],
    ['knowledge/check.ts', "import { readFileSync } from 'node:fs';", 'only knowledge/files.ts'],
    ['knowledge/x.ts', "const fs = require('node:fs');", 'only knowledge/files.ts'],
    ['teams/x.ts', "import left from 'left-pad';", 'gives to nobody'],
    ['server.ts', "const port = process.env['PORT'];", 'says process.env'],
    ['desk/x.ts', 'const now = Date.now();', 'desk/ is pure'],
    ['answer/x.ts', "console.log('here');", 'says console'],
    ['lib/x.ts', 'export const x = 1;', 'is in no room'],
    ['desk/x.ts', "import { post } from '../../test/server/test-server.ts';", 'not below src/'],
    ['cli/show.ts', "import { ICONS } from '../../manifest/teams/manifest.ts';", 'not below src/'],
  ])('%s: %s', (name, text, words) => {
    expect(trespasses(new Map([[name, text]]))).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['answer/x.ts', "import type { Diagnosis } from '../diagnosis/types.ts';"],
    ['answer/x.ts', "import { type Diagnosis, type Finding } from '../diagnosis/types.ts';"],
    ['desk/x.ts', "// import { x } from '../teams/bot.ts'; console.log(Date.now())"],
    ['desk/x.ts', "const when = new Date('2026-01-02'); // no Date.now() here"],
    ['diagnosis/x.ts', "import SearchableMap from 'minisearch/SearchableMap';"],
  ])('and nothing else is: %s: %s', (name, text) => {
    expect(trespasses(new Map([[name, text]]))).toEqual([]);
  });
});
