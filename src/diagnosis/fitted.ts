/** Written by `npm run fit`; do not edit by hand. */
import type { Model } from './model.ts';

export const FITTED: Model = {
  entry: [3.553, -0.314, 1.201, 2.104, 3.029, 2.551, -1.282, 3.239, 6.694, 5.343, 1.331, 7.453, 0.279, 2.877],
  none: [11.197, 3.587, 2.38, -1.224, 1.55, 1.124, 1.022, 5.611, 0.39, 5.353, -0.143, 0.013, 1.048, 2.367],
};
