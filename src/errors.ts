/**
 * Every error that a caller or an operator can meet: a stable code with a message that says what to do. Nothing from
 * a request is ever put into these messages.
 */

interface ErrorKind {
  /** HTTP status where the error answers a request; 0 for errors of the start. */
  status: number;
  message: string;
}

export const ERRORS = {
  NOT_JSON: { status: 400, message: 'Send one JSON object with Content-Type: application/json.' },
  NOT_AN_ACTIVITY: { status: 400, message: 'The body is not a Bot Framework activity: it needs at least a type.' },
  BAD_REQUEST: { status: 400, message: 'The request could not be read.' },
  NOT_AUTHENTICATED: {
    status: 401,
    message: 'The request is not proved to come from the Bot Framework. Send it through the Azure Bot service.',
  },
  TENANT_NOT_ALLOWED: { status: 403, message: 'The bot does not serve this organisation.' },
  NOT_FROM_SLACK: {
    status: 401,
    message:
      'The request is not signed by Slack, or its time is too far off. Check SLACK_SIGNING_SECRET and the clock.',
  },
  NOT_FOR_SLACK: { status: 400, message: 'The body is nothing that Slack sends here.' },
  SLACK_BODY_TOO_LARGE: { status: 413, message: 'The body is too large. Send at most 1 MB.' },
  HOST_NOT_LOCAL: { status: 403, message: 'In local mode only this machine is served. Use 127.0.0.1 or localhost.' },
  NOT_FOUND: { status: 404, message: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'This address does not take this method.' },
  BODY_TOO_LARGE: { status: 413, message: 'The body is too large. Send at most 256 KB.' },
  ENCODING_NOT_SUPPORTED: { status: 415, message: 'Send the body without Content-Encoding.' },
  INTERNAL: { status: 500, message: 'Something went wrong here. Try again; the log of the bot holds the code.' },
  NOT_SUPPORTED: { status: 501, message: 'The bot does not take this kind of request.' },
  NOT_READY: { status: 503, message: 'The bot is starting or stopping. Try again in a moment.' },

  BUTTON_NOT_READ: {
    status: 400,
    message: 'This button is from another version of the bot. Paste the error again to get a fresh answer.',
  },
  TURN_FAILED: { status: 500, message: 'Sorry, something went wrong here. Please send the error once more.' },
  REPLY_NOT_DELIVERED: { status: 0, message: 'A reply could not be delivered to the channel.' },
  KEYS_NOT_READ: { status: 0, message: 'A token could not be checked. Can this machine reach login.botframework.com?' },
  SLACK_REFUSED_TOKEN: {
    status: 0,
    message:
      'Slack did not accept SLACK_BOT_TOKEN, or could not be reached. Answers will not arrive until that is mended.',
  },
  SLACK_NOT_CONNECTED: {
    status: 0,
    message: 'Socket Mode could not connect. Check SLACK_APP_TOKEN and that this machine reaches slack.com.',
  },
  SLACK_NOT_INSTALLED_NOW: {
    status: 0,
    message: 'An installation was begun and not ended. Start again from /slack/install in the same browser.',
  },
  SLACK_HOLDS_BACK: { status: 0, message: 'Slack holds events back: more than 30,000 came within an hour.' },
  SLACK_NOT_INSTALLED: { status: 0, message: 'A request came from a workspace that the app is not installed in.' },
  LIBRARY_PRINT: { status: 0, message: 'A library printed something; its words are held back.' },

  CONFIG_INVALID: { status: 0, message: 'The configuration cannot be used.' },
  ADDRESS_IN_USE: { status: 0, message: 'Another program listens on this address. Stop it or set PORT.' },
  ADDRESS_REFUSED: { status: 0, message: 'The system does not let this program listen on HOST and PORT. Set others.' },

  STORE_NOT_OPENED: {
    status: 0,
    message: 'The store could not be opened. Check MARS_DATA_DIR (a folder to write in) or DATABASE_URL.',
  },
  STORE_NEWER: {
    status: 0,
    message:
      'The database was made by a newer version of the bot. Start that version or a newer one; nothing was changed.',
  },
  STORE_NOT_MIGRATED: { status: 0, message: 'The database could not be brought up to date; nothing was changed.' },
  STORE_LOCKED: { status: 0, message: 'Another program holds the database. Stop it, or wait until it is done.' },
  STORE_READ_ONLY: { status: 0, message: 'The database may not be written. Check who owns the file and its folder.' },
  STORE_FULL: { status: 0, message: 'There is no room for the database. Free space on its disk.' },
  STORE_UNREACHABLE: { status: 0, message: 'PostgreSQL does not answer. Check DATABASE_URL and that it runs.' },
  STORE_FAILED: { status: 0, message: 'The store did not do its work. The log holds the code of the database.' },
  STORE_INPUT: { status: 0, message: 'An id for the store is empty, too long or holds control characters.' },
  OUTBOX_NOT_SENT: { status: 0, message: 'A message could not be delivered. It is tried again for a day.' },
  OUTBOX_GIVEN_UP: {
    status: 0,
    message: 'A message could not be delivered for a day, or never can be. It is given up.',
  },
  SEAL_NOT_OPENED: {
    status: 0,
    message: 'A kept token cannot be read: it was sealed with another secret. Install again.',
  },
  CRASHED: { status: 0, message: 'An unexpected error stopped the bot.' },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** What a caller gets for an error. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
}

export function errorBody(code: ErrorCode): ErrorBody {
  return { code, message: ERRORS[code].message };
}

/** An error with a code; `details` are lines for an operator, without secrets and without text of users. */
export class CodedError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, details: readonly string[] = [], options?: ErrorOptions) {
    super([ERRORS[code].message, ...details.map((line) => `- ${line}`)].join('\n'), options);
    this.name = 'CodedError';
    this.code = code;
  }
}

const FRAMES = 6;

/**
 * What a log may hold of an unknown error: its name, the system's code and where it was thrown. Never its message,
 * which may quote what a person wrote.
 */
export function describeError(error: unknown): { error: string; errorCode?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = placesOf(error)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => FRAME.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  return { error: error.name, ...code, at: frames.slice(0, FRAMES) };
}

const FRAME = /^at .*(?::\d+:\d+\)?|\(native\))$/;
/** What stands before the message in a stack: the name, sometimes with a code. */
const HEAD = /^[\w$.]*(?: \[\w+\])?(?:: )?$/;

/** The stack below the message, whose own lines may look like places; nothing where the two do not belong together. */
function placesOf({ stack = '', message }: Error): string {
  const end = message === '' ? stack.indexOf('\n') : stack.indexOf(`: ${message}\n`);
  if (end === -1 || !HEAD.test(stack.slice(0, end))) return '';
  return stack.slice(message === '' ? end : end + message.length + 2);
}
