/** What the tests of the page share: a page that is watched, and ways to ask it something. */
import type { ConsoleMessage, Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** How a person looks at the page: where it is, and on what. */
export interface Look {
  url?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/** A page together with what went wrong or out of its origin. */
export interface WatchedPage {
  page: Page;
  /** Console errors, errors of scripts, and requests to elsewhere. */
  troubles: string[];
}

const DESK = { width: 1100, height: 800 };

/** Loads the page and waits for the greeting; watches it until the signal. */
export async function showPage(
  page: Page,
  { url = '', viewport = DESK, colorScheme = 'light' }: Look,
  signal: AbortSignal,
): Promise<WatchedPage> {
  const troubles: string[] = [];
  const onConsole = (line: ConsoleMessage): void => {
    if (line.type() === 'error' || line.type() === 'warning') troubles.push(line.text());
  };
  const onError = (error: Error): void => void troubles.push(error.message);
  const onRequest = (request: Request): void => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('data:')) troubles.push(`request to ${address}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  signal.addEventListener('abort', () => {
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  });
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.mouse.move(0, 0);
  await page.goto(url);
  await page.getByRole('article', { name: /Hello/ }).waitFor();
  return { page, troubles };
}

/** The field to paste into. */
export function field(page: Page): Locator {
  return page.getByLabel('Paste an error');
}

/** Types a text, sends it with the button, and gives its turn. */
export async function say(page: Page, text: string): Promise<Locator> {
  const before = await turns(page).count();
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  return turns(page).nth(before);
}

/** All turns of the conversation. */
export function turns(page: Page): Locator {
  return page.locator('.turn');
}

/** The text of an element, as shown. */
export async function textOf(element: Locator): Promise<string> {
  await element.waitFor();
  return element.innerText();
}

/** True when the page scrolls sideways, which it never should. */
export async function overflows(page: Page): Promise<boolean> {
  const script = `[document.documentElement, ...document.querySelectorAll('#log, #known-list, .answer, .question, .theirs, .slack, .modal')]
    .some((one) => one.scrollWidth > one.clientWidth + 1)`;
  return page.evaluate<boolean>(script);
}

/** What has the keyboard: its name and its label or text. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => { const one = document.activeElement;
      return one.id || one.getAttribute('aria-label') || one.textContent.trim(); })()`,
  );
}

/** The colour behind an element. */
export async function groundOf(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
}

/** Expects that nothing went wrong and nothing left the origin. */
export function expectQuiet({ troubles }: WatchedPage): void {
  expect(troubles).toEqual([]);
}
