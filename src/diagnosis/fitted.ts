/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [2.622, 0.593, 1.743, 2.247, 1.313, 2.507, -2.248, 0.921, 2.615, 6.475, 5.98, 0.578, 2.703],
  none: [8.426, 1.9, 2.127, -1.46, 0.804, 7.043, -1.345, 4.731, 0.007, 3.773, -0.292, 3.305],
};
