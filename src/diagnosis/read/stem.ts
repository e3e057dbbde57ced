/** Cuts a word to what its forms share. Small on purpose: the same cut is made on both sides of a comparison. */

const MARKS = /\p{M}+/gu;
/** By code units, surrogates too: four times as fast as by characters. */
export const NON_ASCII = /[\u0080-\uFFFF]/;

/** Lower case, without accents; `ß` as `ss`, and the Turkish `ı`, which is no accent, as it is typed elsewhere. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return NON_ASCII.test(lower)
    ? lower.normalize('NFD').replace(MARKS, '').replaceAll('ß', 'ss').replaceAll('ı', 'i').normalize('NFC')
    : lower;
}

/** What was downloaded is there, and what does not download is not: the lexicon has a meaning for each. */
const UNCUT: ReadonlySet<string> = new Set(['downloaded']);

/** The stem of a folded English word; words of other languages pass nearly unchanged. */
export function stem(word: string): string {
  if (UNCUT.has(word)) return word;
  let base = word;
  if (base.length > 3 && base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
  else if (
    base.length > 3 &&
    base.endsWith('s') &&
    !base.endsWith('ss') &&
    !base.endsWith('us') &&
    !base.endsWith('is')
  ) {
    base = base.slice(0, -1);
  }
  if (base.length > 5 && base.endsWith('ing')) base = undouble(base.slice(0, -3));
  else if (base.length > 3 && base.endsWith('ied')) base = `${base.slice(0, -3)}y`;
  else if (base.length > 4 && base.endsWith('ed')) base = undouble(base.slice(0, -2));
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}

function undouble(base: string): string {
  const last = base.at(-1);
  return last !== undefined && last === base.at(-2) && !'lsz'.includes(last) ? base.slice(0, -1) : base;
}
