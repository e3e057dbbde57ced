/**
 * The words of somebody's message, whatever it is made of: text or HTML, code blocks, quoted and forwarded messages,
 * cards. Pure; bounded whatever comes in.
 */
import { z } from 'zod';
import { htmlToText } from './html-text.ts';

/** More than a message of Teams can hold. */
const MOST_CHARACTERS = 200_000;
const MOST_ATTACHMENTS = 20;
/** Of a card: so deep and so many texts. */
const MOST_DEPTH = 20;
const MOST_TEXTS = 500;

const CARD = /^application\/vnd\.microsoft\.(?:card\.|teams\.card\.)/;
/** What people read of a card, in the order in which it stands there. */
const CARD_TEXTS: ReadonlySet<string> = new Set(
  'text title subtitle summary name value codeSnippet activityTitle activitySubtitle activityText'.split(' '),
);

const text = z.string().nullish();
const attachmentSchema = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });
type Attachment = z.output<typeof attachmentSchema>;

const payloadSchema = z.looseObject({
  id: text,
  replyToId: text,
  subject: text,
  body: z.looseObject({ contentType: text, content: text, textContent: text }).nullish(),
  attachments: z.array(z.unknown()).nullish(),
});

/** A message as a message action hands it over. */
export interface ActedMessage {
  id: string | undefined;
  /** The message that began the thread, where this one is a reply. */
  root: string | undefined;
  text: string;
}

/** Reads the payload of a message action. What cannot be read is an empty message. */
export function actedMessage(payload: unknown): ActedMessage {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return { id: undefined, root: undefined, text: '' };
  const { id, replyToId, subject, body, attachments } = parsed.data;
  const content = body?.content ?? body?.textContent ?? '';
  const said = body?.contentType?.toLowerCase() === 'html' ? htmlToText(content) : content;
  const texts = [subject ?? '', said, ...textsOfAttachments(attachments)];
  return { id: id || undefined, root: replyToId || undefined, text: joined(texts) };
}

/** The words of the attachments of a message: HTML, forwarded and quoted messages, cards. */
export function textOfAttachments(attachments: readonly unknown[] | null | undefined): string {
  return joined(textsOfAttachments(attachments));
}

/** What a reply quotes or passes on; Teams puts it into the HTML of the message and nowhere else. */
export function quotedText(attachments: readonly unknown[] | null | undefined): string {
  const parts = (attachments ?? []).slice(0, MOST_ATTACHMENTS).flatMap((attachment) => {
    const parsed = attachmentSchema.safeParse(attachment);
    if (!parsed.success) return [];
    const { contentType, content } = parsed.data;
    if (contentType !== 'text/html' || typeof content !== 'string') {
      return REFERENCES.has(contentType) ? textsOf(parsed.data) : [];
    }
    const start = content.indexOf('<blockquote');
    const end = content.lastIndexOf('</blockquote>');
    return start === -1 || end < start ? [] : [htmlToText(content.slice(start, end))];
  });
  return joined(parts);
}

const REFERENCES: ReadonlySet<string> = new Set(['forwardedMessageReference', 'messageReference']);

function textsOfAttachments(attachments: readonly unknown[] | null | undefined): string[] {
  return (attachments ?? []).slice(0, MOST_ATTACHMENTS).flatMap((attachment) => {
    const parsed = attachmentSchema.safeParse(attachment);
    return parsed.success ? textsOf(parsed.data) : [];
  });
}

function textsOf({ contentType, content }: Attachment): string[] {
  if (contentType === 'text/html') return typeof content === 'string' ? [htmlToText(content)] : [];
  const data = typeof content === 'string' ? fromJson(content) : content;
  if (contentType === 'forwardedMessageReference') return htmlIn(data, 'originalMessageContent');
  if (contentType === 'messageReference') return htmlIn(data, 'messagePreview');
  if (!CARD.test(contentType)) return [];
  const texts: string[] = [];
  collect(data, 0, texts);
  return texts;
}

function htmlIn(data: unknown, field: string): string[] {
  const parsed = z.looseObject({ [field]: z.string() }).safeParse(data);
  return parsed.success ? [htmlToText(String(parsed.data[field]))] : [];
}

/** Takes what is read of a card, wherever it stands; buttons with their data are left out. */
function collect(node: unknown, depth: number, texts: string[]): void {
  if (typeof node !== 'object' || node === null || depth > MOST_DEPTH) return;
  for (const [key, value] of Object.entries(node)) {
    if (texts.length >= MOST_TEXTS) return;
    if (typeof value === 'string') {
      if (CARD_TEXTS.has(key)) texts.push(htmlToText(value));
      else if (Array.isArray(node)) texts.push(value);
    } else if (!NOT_READ.has(key)) collect(value, depth + 1, texts);
  }
}

const NOT_READ: ReadonlySet<string> = new Set(['actions', 'buttons', 'selectAction', 'tap', 'potentialAction', 'data']);

function fromJson(content: string): unknown {
  if (content.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Each text once: a quoted message stands in the body and in an attachment. */
function joined(texts: readonly string[]): string {
  const kept: string[] = [];
  for (const one of texts.map((part) => part.trim())) {
    if (one !== '' && !kept.some((other) => other.includes(one))) kept.push(one);
  }
  return kept.join('\n').slice(0, MOST_CHARACTERS);
}
