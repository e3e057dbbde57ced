/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [3.536, -0.263, 1.337, 2.204, 3.206, 2.985, -1.231, 2.18, 6.951, 5.391, 1.211, 7.727, 0.06, 2.477],
  none: [10.52, 4.078, 2.649, -0.975, 1.401, 1.194, 0.794, 5.352, 0.609, 5.233, -0.229, -0.138, 0.936, 2.352],
};
