/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [3.625, -0.651, 0.432, 2.816, 1.822, 1.016, -0.836, 3.394, 6.44, 5.043, 0.974, 5.436, -0.133, 1.968, -6.239],
  none: [8.99, 6.379, 3.049, -1.039, 1.407, 1.322, 0.021, 5.359, 0.62, 4.605, 0.768, -0.134, 0.566, 1.861],
};
