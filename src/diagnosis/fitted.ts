/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [4.072, -0.218, 1.653, 3.52, 3.844, -1.222, -4.622, 2.445, 4.184, 4.992, 9.341, 0.539, 1.29],
  none: [8.47, 4.756, 3.744, 0.568, -0.665, 3.504, -2.971, 1.321, 2.136],
};
