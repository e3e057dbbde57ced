/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [3.584, 1.65, 2.184, 3.469, 2.926, 2.879, -1.823, 1.61, 6.696, 5.792, 6.325, -0.416, 2.365],
  none: [9.566, 3.359, 2.38, -1.687, 1.371, 2.457, -0.424, 5.613, 0.041, 5.4, -0.575, 2.939],
};
