/** `npm run teams:icons`: draws the icons of the Teams package anew from their SVG files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../test/e2e/browser.ts';

const SIZES = { color: 192, outline: 32 } as const;
const FOLDER = join(import.meta.dirname, 'icons');

async function draw(browser: Browser, name: keyof typeof SIZES): Promise<void> {
  const size = SIZES[name];
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  // Without the page's white ground: what is not drawn stays transparent.
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(FOLDER, `${name}.png`), png);
  await page.close();
  process.stdout.write(`${name}.png, ${size} by ${size}, ${png.length} bytes\n`);
}

const browser = await openBrowser();
try {
  await draw(browser, 'color');
  await draw(browser, 'outline');
} finally {
  await browser.close();
}
