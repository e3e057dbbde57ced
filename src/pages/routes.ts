/** `/about`, `/privacy` and `/terms`: the pages that the Teams package links to, in every mode. */
import type { Request, Response, Server } from 'restify';
import { type Page, POLICY, pageHtml } from './page.ts';
import { type PageFacts, publicPages } from './texts.ts';

/** Long enough for a browser that goes back and forth, short enough for a change of the settings. */
const CACHE = 'public, max-age=300';

/** Adds the routes. The pages are made once: nothing of a request goes into them. */
export function registerPublicPages(server: Server, facts: PageFacts): void {
  for (const page of publicPages(facts)) {
    const send = sender(page);
    server.get(`/${page.name}`, send);
    // Whoever checks links often asks for the head alone.
    server.head(`/${page.name}`, send);
  }
}

function sender(page: Page): (request: Request, response: Response) => Promise<void> {
  const html = Buffer.from(pageHtml(page));
  return async (_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': html.byteLength,
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': CACHE,
    });
    response.end(html);
  };
}
