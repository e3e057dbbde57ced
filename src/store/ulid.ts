/** Ids that sort by the time they were made: 48 bits of time, 80 bits at random, in 26 letters and digits (ULID). */

export interface UlidParts {
  /** Milliseconds since 1970. */
  now: () => number;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;
const LETTER_BITS = 5;
const MOST_LETTER = 31;

/** Makes a maker of ids; its ids grow even within a millisecond and when the clock is set back. */
export function createUlid({ now, random }: UlidParts): () => string {
  let time = -1;
  let tail: number[] = [];
  return () => {
    const at = now();
    if (at > time) {
      time = at;
      tail = Array.from(random(RANDOM_LETTERS), (byte) => byte & MOST_LETTER);
    } else if (!increase(tail)) {
      time++;
      tail = new Array<number>(RANDOM_LETTERS).fill(0);
    }
    return timeLetters(time) + tail.map((letter) => ALPHABET.charAt(letter)).join('');
  };
}

/** Adds one; false when all are at their most. */
function increase(letters: number[]): boolean {
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index] ?? 0;
    if (letter < MOST_LETTER) {
      letters[index] = letter + 1;
      return true;
    }
    letters[index] = 0;
  }
  return false;
}

function timeLetters(time: number): string {
  let rest = time;
  let letters = '';
  for (let index = 0; index < TIME_LETTERS; index++) {
    letters = ALPHABET.charAt(rest % (1 << LETTER_BITS)) + letters;
    rest = Math.floor(rest / (1 << LETTER_BITS));
  }
  return letters;
}
