/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [2.912, 1.336, 2.498, 2.481, 1.376, 2.703, -2.076, 1.895, 6.159, 5.053, 5.728, 0.367, 2.764],
  none: [9.631, 2.02, 1.91, -1.562, 1.089, 6.952, -0.359, 4.68, -0.288, 5.031, -0.29, 3.024],
};
