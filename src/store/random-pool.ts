/** Random bytes taken from a pool: asking the system for each id costs more than making the id. */

/** Bytes that are fetched at once. */
const POOL_BYTES = 4_096;

/** Gives so many bytes a call, each byte once; for ids, not for keys. `random` fills the pool. */
export function pooledRandom(random: (bytes: number) => Uint8Array): (bytes: number) => Uint8Array {
  let pool = new Uint8Array(0);
  let taken = 0;
  return (bytes) => {
    if (bytes > POOL_BYTES) return random(bytes);
    if (taken + bytes > pool.length) {
      pool = Uint8Array.from(random(POOL_BYTES));
      taken = 0;
    }
    taken += bytes;
    return pool.slice(taken - bytes, taken);
  };
}
