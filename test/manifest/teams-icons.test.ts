/** The icons: the sizes and colours that Teams takes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Picture, readPng } from './png.ts';

const icon = (name: string): Picture =>
  readPng(readFileSync(fileURLToPath(new URL(`../../manifest/teams/icons/${name}.png`, import.meta.url))));

describe('the colour icon', () => {
  const { width, height, pixels } = icon('color');

  it('is 192 by 192 and filled to its edges', () => {
    expect([width, height, pixels.length]).toEqual([192, 192, 192 * 192]);
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  });

  it('keeps the sign inside the middle 120 pixels, which no client cuts off', () => {
    const ground = pixels[0];
    const outside = pixels.filter((_, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      return Math.min(x, y) < 36 || Math.max(x, y) >= 156;
    });
    expect(outside.every((pixel) => pixel.join() === ground?.join())).toBe(true);
    expect(new Set(pixels.map((pixel) => pixel.join())).size).toBeGreaterThan(3);
  });
});

describe('the outline icon', () => {
  const { width, height, pixels } = icon('outline');
  const drawn = pixels.filter(([, , , alpha]) => alpha !== 0);

  it('is 32 by 32', () => {
    expect([width, height, pixels.length]).toEqual([32, 32, 32 * 32]);
  });

  it('is white on nothing', () => {
    expect(drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  });

  it('is an outline: most of it is empty, and its corners are', () => {
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
    for (const corner of [0, 31, 31 * 32, 32 * 32 - 1]) expect(pixels[corner]?.[3]).toBe(0);
  });
});
