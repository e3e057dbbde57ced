/**
 * Pictures of cards as a Teams client would show them, to look at before a change goes out:
 * `npm run cards:pictures -- OUTDIR [TEXT …]`, for entries by their id or for what the desk says to a text; without
 * one, the samples of the tests. Each in light and dark, wide and as narrow as a phone; `--open` unfolds everything.
 * Uses Debian's Chromium; nothing leaves the machine.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Page, type Route } from 'playwright-core';
import { entryAnswer } from '../src/answer/build.ts';
import type { Reply } from '../src/answer/model.ts';
import { createDesk } from '../src/desk/desk.ts';
import { createDiagnosis } from '../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../src/knowledge/build.ts';
import { renderCard } from '../src/render/adaptive-card/render.ts';
import { followed } from '../test/render/adaptive-card/follow-ups.ts';
import { samples } from '../test/render/adaptive-card/samples.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Never asked for over a network: every request is answered below. */
const ORIGIN = 'http://card.test';
const WIDTHS = [700, 320];
const THEMES = ['light', 'dark'];

const here = import.meta.dirname;
const sdk = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const web = path.join(here, '../src/web');

/** The files of the page by address. */
const files: Readonly<Record<string, { path: string; contentType: string }>> = {
  '/': { path: path.join(here, 'card-pictures.html'), contentType: 'text/html' },
  '/adaptivecards.min.js': { path: sdk, contentType: 'text/javascript' },
  '/web/host-config.js': { path: path.join(web, 'host-config.js'), contentType: 'text/javascript' },
  '/web/code-block.js': { path: path.join(web, 'code-block.js'), contentType: 'text/javascript' },
  '/web/card-markdown.js': { path: path.join(web, 'card-markdown.js'), contentType: 'text/javascript' },
};

async function answer(route: Route, card: object): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = files[pathname];
  if (pathname === '/card.json') await route.fulfill({ json: card });
  else if (file === undefined) await route.fulfill({ status: 404 });
  else await route.fulfill({ body: readFileSync(file.path, 'utf8'), contentType: file.contentType });
}

async function shoot(page: Page, reply: Reply, name: string, folder: string, open: boolean): Promise<void> {
  const card = renderCard(reply);
  await page.unrouteAll();
  await page.route('**/*', (route) => answer(route, card));
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 400 });
      await page.goto(`${ORIGIN}/?theme=${theme}${open ? '&open' : ''}`);
      await page.waitForSelector('body[data-drawn]');
      await page.screenshot({ path: path.join(folder, `${name}-${theme}-${width}.png`), fullPage: true });
    }
  }
}

const NOT_IN_NAMES = /[^a-z0-9]+/gi;

/** The replies to picture: entries by their id, what the desk says to any other text, or the samples. */
function replies(texts: readonly string[]): [name: string, reply: Reply][] {
  if (texts.length === 0) return Object.entries({ ...samples, ...followed });
  const knowledge = loadKnowledge();
  const desk = createDesk({ knowledge: () => knowledge, diagnose: createDiagnosis(knowledge) });
  return texts.map((text) => {
    const entry = knowledge.entries.get(text);
    const name = text.slice(0, 40).replaceAll(NOT_IN_NAMES, '-').toLowerCase();
    return [name, entry ? { answers: [entryAnswer(entry, knowledge)] } : desk.ask(text, 'web')];
  });
}

const args = process.argv.slice(2);
const open = args.includes('--open');
const [folder, ...texts] = args.filter((arg) => arg !== '--open');
if (folder === undefined) throw new Error('Name a folder for the pictures: npm run cards:pictures -- OUTDIR [TEXT …]');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  for (const [name, reply] of replies(texts)) await shoot(page, reply, name, folder, open);
} finally {
  await browser.close();
}
