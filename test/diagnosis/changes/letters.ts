/** Changes of letters: typing errors and case. */
import type { Random } from '../../helpers/random.ts';

const LETTER = /\p{L}/u;
/** What people copy and do not type: words with a digit, an underscore or a hump, paths, addresses, and what stands in brackets with a code. */
const COPIED = /\S*(?:\d|_|\\|:\/\/|\p{Ll}\p{Lu}|\.\p{L})\S*/gu;
const TYPOS = 0.05;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** One letter in twenty is replaced, left out, doubled or swapped with the next; codes, names and paths stay. */
export function typos(text: string, random: Random): string {
  const safe = new Set<number>();
  for (const match of text.matchAll(COPIED)) {
    for (let at = match.index; at < match.index + match[0].length; at++) safe.add(at);
  }
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (safe.has(at) || !LETTER.test(letter) || random.next() >= TYPOS) {
      out += letter;
      continue;
    }
    const next = text[at + 1] ?? '';
    const kind = random.below(4);
    if (kind === 0) out += ALPHABET[random.below(ALPHABET.length)];
    else if (kind === 2) out += letter + letter;
    else if (kind === 3 && LETTER.test(next) && !safe.has(at + 1)) {
      out += next + letter;
      at++;
    }
  }
  return out;
}

/** Everything in capitals, codes and names too. */
export function upperCase(text: string): string {
  return text.toUpperCase();
}
