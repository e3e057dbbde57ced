/** The answer to an invoke whose turn went wrong, in the form that its client expects. */
import type { InvokeResponse } from 'botbuilder';
import { ERRORS } from '../errors.ts';
import { noticeResponse } from './dialog.ts';
import { invokeError } from './reply.ts';
import { messageResponse } from './search-results.ts';

/** Marked, so that it is not given to a second try. */
export interface RegretResponse extends InvokeResponse {
  fault: true;
}

/** Words of regret: in the search box, in a dialog, or in place of a card. */
export function regretResponse(name: string | undefined): RegretResponse {
  return { ...bodyFor(name), fault: true };
}

export function isRegret(response: InvokeResponse | undefined): boolean {
  return response !== undefined && 'fault' in response;
}

function bodyFor(name: string | undefined): InvokeResponse {
  const { message } = ERRORS.TURN_FAILED;
  if (name === 'composeExtension/query') return messageResponse(message);
  if (name === 'task/fetch' || name === 'task/submit') return noticeResponse(message);
  if (name === 'composeExtension/fetchTask' || name === 'composeExtension/submitAction') return noticeResponse(message);
  return invokeError('TURN_FAILED');
}
