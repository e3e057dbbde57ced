/** Pasted snippets and text files that hang on a message. The permission for them is optional. */
import { z } from 'zod';
import { fileText } from '../answer/slack-strings.ts';

const MOST_FILES = 5;
/** Of each file; the error of a longer log is seldom further down, and more would only take time. */
const MOST_BYTES = 512 * 1024;
const FETCH_MS = 5_000;

const fileSchema = z.looseObject({
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  mode: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
  preview: z.string().nullish(),
});
type File = z.output<typeof fileSchema>;

const TEXT_TYPES = /^(?:text\/|application\/(?:json|xml|x-ndjson|x-sh|x-powershell|javascript)\b)/i;
const TEXT_KINDS: ReadonlySet<string> = new Set(
  'text log json xml csv tsv yaml markdown powershell shell batch ini errlog plain'.split(' '),
);
const HTML = /^text\/html\b/i;

export interface FileTexts {
  texts: string[];
  /** What could not be read and why, each sentence once. */
  notices: string[];
}

export interface FileAccess {
  token: string;
  /** Where files may be fetched from besides Slack's own hosts: the address of a stand-in. */
  apiUrl?: string | undefined;
}

/** The words of the text files among `files`. */
export async function textsOfFiles(
  files: readonly unknown[] | null | undefined,
  access: FileAccess,
): Promise<FileTexts> {
  const texts: string[] = [];
  const notices = new Set<string>();
  for (const raw of (files ?? []).slice(0, MOST_FILES)) {
    const file = fileSchema.safeParse(raw).data;
    const result = file ? await readFile(file, access) : { notice: fileText.failed };
    if (result.text !== undefined) texts.push(result.text);
    if (result.notice !== undefined) notices.add(result.notice);
  }
  return { texts, notices: [...notices] };
}

interface Read {
  text?: string;
  notice?: string;
}

async function readFile(file: File, access: FileAccess): Promise<Read> {
  if (!isText(file)) return { notice: file.mimetype || file.filetype ? fileText.notText : fileText.noScope };
  const url = file.url_private_download ?? file.url_private;
  if (!url) return { notice: fileText.noScope };
  if (!isSlackAddress(url, access.apiUrl)) return { notice: fileText.failed };
  try {
    return await fetchText(url, file, access.token);
  } catch {
    return { notice: fileText.failed };
  }
}

function isText({ mimetype, filetype, mode }: File): boolean {
  return mode === 'snippet' || TEXT_TYPES.test(mimetype ?? '') || TEXT_KINDS.has(filetype ?? '');
}

/** The token goes nowhere else. */
function isSlackAddress(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (apiUrl !== undefined) return origin === new URL(apiUrl).origin;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}

/** Without the permission Slack sends its sign-in page, or sends the caller to it. */
async function fetchText(url: string, file: File, token: string): Promise<Read> {
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(FETCH_MS) });
  const refused = [301, 302, 303, 307, 401, 403].includes(response.status);
  const page = HTML.test(response.headers.get('content-type') ?? '') && !HTML.test(file.mimetype ?? '');
  if (refused || page) {
    await response.body?.cancel();
    return { notice: fileText.noScope };
  }
  if (!response.ok || !response.body) return { notice: fileText.failed };
  const { bytes, whole } = await beginning(response.body);
  return { text: decoded(bytes), ...(!whole && { notice: fileText.cut }) };
}

async function beginning(body: ReadableStream<Uint8Array>): Promise<{ bytes: Buffer; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop ends the transfer.
    if (size > MOST_BYTES) return { bytes: Buffer.concat(chunks).subarray(0, MOST_BYTES), whole: false };
  }
  return { bytes: Buffer.concat(chunks), whole: true };
}

/** Logs of Windows are often UTF-16. */
function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
