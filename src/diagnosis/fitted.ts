/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [2.613, 0.434, 1.778, 2.33, 1.289, 2.542, -2.237, 1.015, 2.292, 6.331, 5.965, 0.548, 2.637],
  none: [8.212, 1.95, 2.437, -1.409, 0.725, 7.016, -1.512, 4.796, 0.257, 3.782, -0.571, 3.239],
};
