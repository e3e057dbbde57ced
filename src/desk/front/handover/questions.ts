/** What a person who helps would ask first, by topic. */
import type { HandoverFieldId } from '../../../answer/handover-strings.ts';

const USUAL: readonly HandoverFieldId[] = ['agent', 'windows', 'since'];

/** The questions of a topic beside those of every topic; a topic that is not here has the usual ones alone. */
const BY_FAMILY: Readonly<Record<string, readonly HandoverFieldId[]>> = {
  credentials: ['agent', 'windows', 'vaults'],
  registration: ['agent', 'windows', 'proxy', 'vaults'],
  connectivity: ['agent', 'windows', 'proxy', 'network'],
  proxy: ['agent', 'windows', 'proxy', 'network'],
  passphrase: ['agent', 'windows', 'scratch'],
  service: ['agent', 'windows', 'antivirus', 'since'],
  job: ['agent', 'windows', 'since', 'antivirus'],
  files: ['agent', 'volumes', 'antivirus'],
  'source-snapshot': ['agent', 'windows', 'volumes', 'antivirus'],
  cache: ['agent', 'windows', 'scratch', 'antivirus'],
  'system-state': ['agent', 'windows', 'volumes', 'since'],
  restore: ['agent', 'windows', 'target', 'network'],
  'offline-seeding': ['agent', 'windows', 'volumes', 'network'],
  'quota-throttling': ['agent', 'volumes', 'network'],
  installation: ['agent', 'windows', 'antivirus'],
  vault: ['agent', 'vaults'],
  performance: ['agent', 'scratch', 'network', 'antivirus'],
};

/** The questions about the surroundings, for an error of this topic. */
export function questionsOf(family: string): readonly HandoverFieldId[] {
  return BY_FAMILY[family] ?? USUAL;
}

/** The families that have questions of their own. */
export const ASKED_FAMILIES: readonly string[] = Object.keys(BY_FAMILY);
