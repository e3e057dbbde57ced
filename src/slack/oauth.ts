/** Installing into many workspaces: the way to Slack's consent and back, and the pages on it. */
import type { ServerResponse } from 'node:http';
import type { HTTPReceiverOptions, webApi } from '@slack/bolt';
import { installText } from '../answer/slack-strings.ts';
import type { SlackCredentials } from '../credentials.ts';
import { describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import type { InstallStore } from './install-store.ts';
import { scopesFor } from './scopes.ts';

export interface OAuthParts {
  oauth: NonNullable<SlackCredentials['oauth']>;
  store: InstallStore;
  /** Asks for the permission to read channels as well. */
  auto: boolean;
  clientOptions: webApi.WebClientOptions;
  apiUrl: string | undefined;
  log: Log;
}

/** What went wrong on the way by itself, not by a fault of the bot. */
const STATUSES: Readonly<Record<string, number>> = {
  slack_oauth_missing_state: 400,
  slack_oauth_invalid_state: 400,
  slack_oauth_missing_code: 400,
  slack_oauth_installer_authorization_error: 403,
};

/** The part of the receiver's options that installs. */
export function installOptions({
  oauth,
  store,
  auto,
  clientOptions,
  apiUrl,
  log,
}: OAuthParts): Partial<HTTPReceiverOptions> {
  return {
    ...oauth,
    scopes: scopesFor({ files: false, auto, oauth: true }),
    installationStore: store,
    installerOptions: {
      directInstall: true,
      clientOptions,
      // A stand-in for Slack has its own page of consent.
      ...(apiUrl !== undefined && { authorizationUrl: String(new URL('/oauth/v2/authorize', apiUrl)) }),
      callbackOptions: {
        success: (_installation, _options, _request, response) => page(response, 200, installText.done),
        failure: (error, _options, _request, response) => {
          const status = STATUSES[error.code] ?? 500;
          const fields = { code: 'SLACK_NOT_INSTALLED_NOW', status, reason: error.code };
          if (status < 500) log.warn(fields, ERRORS.SLACK_NOT_INSTALLED_NOW.message);
          else log.error({ ...fields, ...describeError(error) }, ERRORS.SLACK_NOT_INSTALLED_NOW.message);
          page(response, status, status === 403 ? installText.refused : installText.failed);
        },
      },
    },
  };
}

/** A page of one sentence; nothing of the request is in it. */
function page(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${installText.title}</title><p>${text}</p></html>`,
  );
}
