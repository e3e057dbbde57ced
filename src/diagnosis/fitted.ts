/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [4.455, 0.255, 0.977, 3.75, 4.142, -2.673, -1.27, -0.27, 5.999, 6.254, 8.558, -0.546],
  none: [6.517, 6.713, 4.093, 1.055, 5.522, 10.259, -4.906, 1.401, 1.382],
};
