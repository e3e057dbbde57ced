/** The results of a search from the box where a message is written: a short preview each, and the card to insert. */
import { CardFactory, type InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { ListedEntry } from '../answer/listed-entry.ts';
import { searchText } from '../answer/teams-strings.ts';
import type { Desk } from '../desk/desk-types.ts';
import { renderCard } from '../render/adaptive-card/render.ts';
import { clean, cut } from '../render/adaptive-card/safe-text.ts';

/** Teams shows at most so many results of one answer. */
const MOST_RESULTS = 25;
/** A client asks for the next page from here on; nobody scrolls further. */
const MOST_SKIPPED = 2_000;
/** Bytes of whole cards in one answer (ours): a client on a phone waits five seconds at most. The rest are short ones. */
const MOST_CARD_BYTES = 180_000;
const PREVIEW_TITLE = 120;
const PREVIEW_CODES = 4;
/** A preview is read as HTML by some clients; these look alike and mean nothing. */
const ANGLES = /[<>]/g;

const count = z.number().int().min(0);
const querySchema = z.looseObject({
  commandId: z.string().nullish(),
  parameters: z.array(z.looseObject({ name: z.string().nullish(), value: z.unknown().optional() })).nullish(),
  queryOptions: z.looseObject({ skip: count.nullish(), count: count.nullish() }).nullish(),
});

/** What somebody looks for. The first run, before anything is typed, is a query without words. */
export interface SearchQuery {
  commandId: string | undefined;
  words: string;
  skip: number;
  count: number;
}

/** Reads the value of a query; what cannot be read is a query without words. */
export function searchQuery(value: unknown): SearchQuery {
  const parsed = querySchema.safeParse(value);
  const { commandId, parameters, queryOptions } = parsed.success ? parsed.data : {};
  const typed = (parameters ?? []).find(({ name }) => name !== 'initialRun')?.value;
  return {
    commandId: commandId ?? undefined,
    words: typeof typed === 'string' ? typed : '',
    skip: Math.min(queryOptions?.skip ?? 0, MOST_SKIPPED),
    count: Math.min(queryOptions?.count || MOST_RESULTS, MOST_RESULTS),
  };
}

/** The list of results; words where there is none. Past the last page an empty list, so that the client stops asking. */
export function resultsResponse(desk: Desk, { words, skip, count: wanted }: SearchQuery): InvokeResponse {
  const entries = desk.search(words, { skip, count: wanted });
  if (entries.length === 0 && skip === 0) return messageResponse(searchText.nothing(words.trim()));
  let bytes = 0;
  const attachments = entries.map((entry) => {
    const whole = bytes < MOST_CARD_BYTES ? wholeCard(entry, desk) : undefined;
    bytes += whole === undefined ? 0 : Buffer.byteLength(JSON.stringify(whole));
    const card = whole === undefined || bytes > MOST_CARD_BYTES ? shortCard(entry) : whole;
    return { ...CardFactory.adaptiveCard(card), preview: preview(entry) };
  });
  return composeResponse({ type: 'result', attachmentLayout: 'list', attachments });
}

/** A card for the box where a message is written. */
export function insertResponse(card: object): InvokeResponse {
  const attachments = [{ ...CardFactory.adaptiveCard(card), preview: CardFactory.adaptiveCard(card) }];
  return composeResponse({ type: 'result', attachmentLayout: 'list', attachments });
}

/** Words in place of results. */
export function messageResponse(text: string): InvokeResponse {
  return composeResponse({ type: 'message', text });
}

function composeResponse(composeExtension: object): InvokeResponse {
  return { status: 200, body: { composeExtension } };
}

function wholeCard({ id }: ListedEntry, desk: Desk): object {
  return renderCard(desk.press({ v: 1, do: 'show', entry: id }, 'channel'));
}

/** The title and the codes, with a button for the rest. */
function shortCard({ id, title, family, codes }: ListedEntry): object {
  const row = { title, text: codes.slice(0, PREVIEW_CODES).join(', '), entry: id };
  const actions = [{ kind: 'show' as const, entry: id, title: searchText.show }];
  return renderCard({
    answers: [{ kind: 'info', title: family, paragraphs: [searchText.more], rows: [row], actions }],
  });
}

function preview({ title, family, codes }: ListedEntry): object {
  const text = [family, codes.slice(0, PREVIEW_CODES).join(', ')].filter(Boolean).join(' · ');
  const content = { title: harmless(cut(title, PREVIEW_TITLE)), text: harmless(text) };
  return { contentType: CardFactory.contentTypes.thumbnailCard, content };
}

function harmless(text: string): string {
  return clean(text).replace(ANGLES, (mark) => (mark === '<' ? '‹' : '›'));
}
