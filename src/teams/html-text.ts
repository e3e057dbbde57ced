/** The words of a message that Teams sent as HTML only. */
import { z } from 'zod';

/** More than any paste that is read; a longer attachment is cut before work is spent on it. */
const MAX_HTML = 200_000;

const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote|\/pre)\b[^<>]{0,1000}>/gi;
const CELL = /<\/t[dh]\b[^<>]{0,1000}>/gi;
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const BLANK_LINES = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };
const LAST_CODE_POINT = 0x10ffff;

const htmlAttachment = z.looseObject({ contentType: z.literal('text/html'), content: z.string() });

/** The text of the first HTML attachment, or nothing. */
export function textOfAttachments(attachments: readonly unknown[] | null | undefined): string {
  for (const attachment of attachments ?? []) {
    const parsed = htmlAttachment.safeParse(attachment);
    if (parsed.success) return htmlToText(parsed.data.content);
  }
  return '';
}

/** Markup away, line breaks and entities as a reader sees them. The result is plain text and never shown as HTML. */
export function htmlToText(html: string): string {
  return html
    .slice(0, MAX_HTML)
    .replace(BREAK, '\n')
    .replace(CELL, '\t')
    .replace(TAG, '')
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point > 0 && point <= LAST_CODE_POINT ? String.fromCodePoint(point) : whole;
    })
    .replace(BLANK_LINES, '\n\n')
    .trim();
}
