/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [3.479, 0.001, 1.314, 2.968, 2.452, -0.51, -1.044, 1.256, 3.654, 4.228, 7.261, 1.639, 1.767],
  none: [7.611, 3.85, 2.464, -0.705, -0.51, 7.198, -1.764, 3.584, 0.129, 2.985, -0.39, 2.986],
};
