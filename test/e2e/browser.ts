/**
 * A real Chromium for tests of the page. Takes the one that `CHROME_PATH` names, else one that is installed, else one that
 * Playwright has fetched before; else it installs one. Where that fails too, the error says what to do: no test is skipped.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PATHS = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Where a browser stands in a folder of Playwright's cache. */
const IN_CACHE = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-win64/chrome.exe',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const INSTALL_MS = 600_000;
const HELP =
  'The tests of the page need Chromium or Chrome, and none could be found or installed. Install one (Debian: ' +
  '"apt-get install chromium"; else "npx playwright-core install chromium") or set CHROME_PATH to its program.';

/** Starts the browser, headless. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}

/** The path of a browser that runs. */
function browserPath(): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which does not run. Set it to Chromium or Chrome, or leave it out.`);
  }
  const found = findBrowser();
  if (found !== undefined) return found;
  const log = install();
  const installed = findBrowser();
  if (installed === undefined) throw new Error(`${HELP}\n${log}`);
  return installed;
}

function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...PATHS, chromium.executablePath(), ...cached()].find(runs);
}

function cached(): string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => name.startsWith('chromium'));
  return folders
    .sort()
    .reverse()
    .flatMap((folder) => IN_CACHE.map((file) => join(cache, folder, file)));
}

/** True for a program that starts: a package may leave a file behind that only asks to install something. */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

/** Tries the ways to install, until one leaves a browser; gives what they said. */
function install(): string {
  const root = process.getuid?.() === 0;
  const apt = ['-y', '-o', 'DPkg::Lock::Timeout=300'];
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const ways: [string, string[]][] = [
    ...(root ? [['apt-get', [...apt, 'update']] satisfies [string, string[]]] : []),
    ...(root ? [['apt-get', [...apt, 'install', 'chromium']] satisfies [string, string[]]] : []),
    [process.execPath, [cli, 'install', ...(root ? ['--with-deps'] : []), 'chromium']],
  ];
  const said: string[] = [];
  for (const [program, args] of ways) {
    const done = spawnSync(program, args, { encoding: 'utf8', timeout: INSTALL_MS });
    said.push(`${program} ${args.join(' ')}: ${done.error?.message ?? done.stderr.slice(-500)}`);
    if (findBrowser() !== undefined) break;
  }
  return said.join('\n');
}
