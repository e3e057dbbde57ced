/** Bounds that keep the work of a diagnosis small whatever is pasted. Times in docs/quality.md rest on them. */
export const LIMITS = Object.freeze({
  /** Characters read of a paste; of a longer one the first three quarters and the last quarter of this many. */
  paste: 1_048_576,
  /** Lines looked at: more are many only in a text of lines of a few letters. */
  lines: 30_000,
  /** Characters of one line that are looked at; longer lines are cut into pieces of this length. */
  line: 1_000,
  /** Lines kept for reading, by how much they promise: with a code, with a word of failure, any other. */
  codeLines: 300,
  signalLines: 150,
  otherLines: 80,
  /** Characters of all kept lines together; the lines of a log have some 200 each. */
  letters: 150_000,
  /** Terms (words that carry meaning) compared. */
  terms: 4_000,
  /** Different codes taken from one paste. */
  codes: 120,
  /** Different unknown words that are tried for typing errors. */
  corrections: 32,
  /** Different words that look like a misspelt code name and are compared with all of them. */
  misspeltNames: 24,
  /** Terms looked up in the index, rarest first. */
  recallTerms: 48,
  /** Postings visited in the index. */
  postings: 6_000,
  /** Passages compared closely. */
  passages: 40,
  /** Places of one term that are looked at in a comparison. */
  places: 12,
  /** Characters up to which paragraphs are looked at by themselves, and how many there may be. */
  paragraphsText: 8_000,
  paragraphs: 8,
  /** Findings told for one paste. */
  findings: 5,
  /** Characters of an excerpt. */
  excerpt: 300,
  /** Characters of a sentence of the knowledge told as a reason; with the words around it a button still carries it. */
  quoted: 60,
});
