/** Settings that look like ours and are none: a typing error leaves the default in force without a word. */
import Fuse from 'fuse.js';
import { SETTINGS } from '../../config.ts';
import type { DoctorLine } from './line.ts';

/** Other programs have settings that begin with SLACK_ or TEAMS_; these are nobody's but ours. */
const OURS = /^(?:MARS_|MICROSOFT_?APP_?)/i;
const ALIKE = new Fuse(SETTINGS, { threshold: 0.3, ignoreLocation: true });

/** A line for each; the value is never shown. */
export function checkNames(env: Readonly<Record<string, string | undefined>>): DoctorLine[] {
  return Object.keys(env)
    .filter((name) => OURS.test(name) && !SETTINGS.includes(name))
    .sort()
    .map((name) => {
      const [meant] = ALIKE.search(name.replaceAll(/[^\w-]/g, ' ').slice(0, 32), { limit: 1 });
      const hint = meant ? ` Is ${meant.item} meant?` : '';
      return {
        state: 'look',
        about: 'Configuration',
        text: `${name} is no setting of the bot: it does nothing.${hint}`,
      };
    });
}
