/** The pastes that are measured with. */
import { fileURLToPath } from 'node:url';
import { readLabelled } from '../labelled.ts';

const FILE = fileURLToPath(new URL('../../test/eval/pastes.dev.jsonl', import.meta.url));
/** A published message with its ID, answered with a full card. */
const TYPICAL = 'dev-011';

/** All texts, and the one that is sent in turns. */
export function devPastes(): { texts: string[]; typical: string } {
  const pastes = readLabelled([FILE]);
  const typical = pastes.find(({ id }) => id === TYPICAL);
  if (!typical) throw new Error(`${FILE} has no ${TYPICAL}`);
  return { texts: pastes.map(({ text }) => text), typical: typical.text };
}
