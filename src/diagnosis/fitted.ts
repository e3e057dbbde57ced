/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [3.65, -0.593, 0.995, 2.231, 2.203, 1.18, -0.838, 3.184, 6.254, 5.586, 0.958, 5.548, -0.124, 2.184, -6.265],
  none: [9.452, 6.559, 2.973, -0.988, 1.346, 1.344, 0.254, 5.202, 0.447, 4.636, 0.631, -0.121, 0.705, 1.679],
};
