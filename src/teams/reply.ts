/** A reply as a Bot Framework activity or as the body of an answered invoke. */
import { type Activity, ActivityTypes, CardFactory, type InvokeResponse } from 'botbuilder';
import type { Reply } from '../answer/model.ts';
import { ERRORS, type ErrorCode } from '../errors.ts';
import { type CardOptions, renderCard } from '../render/adaptive-card/render.ts';
import { renderText, renderTextJson } from '../render/text/render-text.ts';
import { keepSummary } from './wire.ts';

/**
 * One message with one card. The whole answer as plain text goes into `summary`, for toasts, chat lists and clients that
 * show no card. `text` stays empty: Teams shows it above the card, and everything would be there twice.
 */
export function replyActivity(reply: Reply, options?: CardOptions): Partial<Activity> {
  const summary = renderTextJson(reply);
  const attachments = [CardFactory.adaptiveCard(renderCard(reply, options))];
  keepSummary(attachments, summary);
  return { type: ActivityTypes.Message, summary: summary.text, attachments };
}

/** The card alone. */
export function cardOf(reply: Reply): object {
  return renderCard(reply);
}

/** A message of plain words, for what no card is needed for. */
export function plainActivity(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, summary: text };
}

/** The answer to `Action.Execute`: the card that takes the place of the pressed one. */
export function cardResponse(reply: Reply, options?: CardOptions): InvokeResponse {
  return invokeResponse({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: renderCard(reply, options),
  });
}

/** The same with words that the client shows beside the pressed card, which stays. */
export function wordsResponse(reply: Reply): InvokeResponse {
  const value = renderText(reply).trim();
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}

/**
 * The answer to a press that cannot be served. The protocol wants HTTP 200 with the status inside, and a value that is
 * never empty: a client shows an empty one as a broken app.
 */
export function invokeError(code: ErrorCode): InvokeResponse {
  const { status, message } = ERRORS[code];
  return invokeResponse({ statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message } });
}

function invokeResponse(body: { statusCode: number; type: string; value: object }): InvokeResponse {
  return { status: 200, body };
}
