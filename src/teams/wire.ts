/**
 * The body of an HTTP response as bytes, the same that `JSON.stringify` gives. Cards and the text beside them were written
 * when they were drawn, most of it once for the entry: those bytes are taken as they are.
 */
import { jsonOf } from '../render/adaptive-card/json.ts';

/** The text of a message, in JSON too. */
export interface WrittenText {
  text: string;
  json: readonly (string | Buffer)[];
}

/** By the attachments of the message: the SDK copies the message itself before it is sent. */
const summaries = new WeakMap<object, WrittenText>();

/** Remembers the JSON of the `summary` of the message with these attachments. */
export function keepSummary(attachments: object, summary: WrittenText): void {
  summaries.set(attachments, summary);
}

/** The JSON of a body. */
export function wireJson(body: object): Buffer {
  return Buffer.concat(jsonPieces(body));
}

/** The JSON of a value in pieces: what is kept for many bodies as it is, the rest written now. */
export function jsonPieces(value: object): Buffer[] {
  const writer = new Writer();
  writer.value(value);
  return writer.end();
}

/** Writes plain data piece by piece. */
class Writer {
  readonly #pieces: Buffer[] = [];
  #open = '';

  value(value: unknown): void {
    if (typeof value !== 'object' || value === null || 'toJSON' in value) {
      this.#open += JSON.stringify(value) ?? 'null';
      return;
    }
    const written = jsonOf(value);
    if (written) this.#take(written);
    else if (Array.isArray(value)) this.#array(value);
    else this.#object(value);
  }

  end(): Buffer[] {
    this.#flush();
    return this.#pieces;
  }

  #take(written: readonly (string | Buffer)[]): void {
    for (const piece of written) {
      if (typeof piece === 'string') this.#open += piece;
      else {
        this.#flush();
        this.#pieces.push(piece);
      }
    }
  }

  #flush(): void {
    if (this.#open !== '') this.#pieces.push(Buffer.from(this.#open));
    this.#open = '';
  }

  #array(items: readonly unknown[]): void {
    this.#open += '[';
    for (const [at, item] of items.entries()) {
      if (at > 0) this.#open += ',';
      this.value(item);
    }
    this.#open += ']';
  }

  #object(fields: object): void {
    const summary = 'attachments' in fields ? summaryOf(fields.attachments) : undefined;
    let joint = '{';
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined || typeof value === 'function' || typeof value === 'symbol') continue;
      this.#open += `${joint}${JSON.stringify(key)}:`;
      joint = ',';
      if (key === 'summary' && summary && summary.text === value) this.#take(summary.json);
      else this.value(value);
    }
    this.#open += joint === '{' ? '{}' : '}';
  }
}

function summaryOf(attachments: unknown): WrittenText | undefined {
  return typeof attachments === 'object' && attachments !== null ? summaries.get(attachments) : undefined;
}
