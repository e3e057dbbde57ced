/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [2.859, 0.699, 1.581, 2.106, 2.505, 0.849, -1.934, 1.717, 3.553, 4.177, 5.797, 1.917, 2.43],
  none: [7.918, 1.879, 2.245, -1.238, -0.033, 7.225, -1.607, 4.366, 0.205, 3.326, -0.237, 3.149],
};
