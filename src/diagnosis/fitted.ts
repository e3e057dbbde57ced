/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [2.887, 1.319, 2.376, 2.384, 1.44, 2.677, -2.037, 1.852, 5.975, 4.92, 5.936, 0.376, 2.669],
  none: [9.546, 1.932, 1.884, -1.525, 1.238, 6.939, -0.324, 4.616, -0.305, 4.921, -0.285, 2.984],
};
