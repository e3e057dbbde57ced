/** Products that are named in passing: "Windows Update goes by WSUS so is ok, but the agent can not get out". */
import type { NamedProduct, Sign } from './signs.ts';

const CLAUSE_END = /[.?!;,] |, | but | aber | mais | pero /;

/**
 * Reads the signs of a line, but for products of which their own clause says that they work. `isFine` tells whether a
 * clause says so and tells of no failure.
 */
export function passingOver(read: (line: string) => Sign[], isFine: (clause: string) => boolean): typeof read {
  const productsOf = (text: string): NamedProduct[] =>
    read(text).flatMap((sign) => (sign.about === 'product' ? [sign.product] : []));
  return (line) => {
    const signs = read(line);
    if (!signs.some(({ about }) => about === 'product')) return signs;
    const fine = new Set(line.split(CLAUSE_END).filter(isFine).flatMap(productsOf));
    return fine.size === 0 ? signs : signs.filter((sign) => sign.about !== 'product' || !fine.has(sign.product));
  };
}
