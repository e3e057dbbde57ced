/** Words that are no evidence, however well they fit: they are said of something else. */
import type { Entry } from '../knowledge/types.ts';
import type { Fit } from './compare.ts';
import { CERTAIN, LIKELY } from './context.ts';
import { type Evidence, isCoded } from './evidence.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import { shareOfSentences } from './proof.ts';
import { isRelative } from './relatives.ts';
import { linesOf, shareOf, symptomShare } from './shares.ts';

/** Share of a message from which on it stands for itself, with no word of the agent or of backups around. */
const SPEAKS_FOR_ITSELF = 0.6;
/** Nats that must have been found of it, or the share of its lines that it must make up: "activation did not complete" is said of a SIM card too. */
const SAYS_ENOUGH = 8.2;
const SAYS_LITTLE_ELSE = 0.62;
/** The same of a free wording, and the share of it and of the lines around it, from which on it stands for itself. */
const SAYS_MUCH_SHORTLY = 6;
const NEARLY_WHOLE = 0.7;
/** Nats from which on a message can hardly be another program's. */
const SAYS_MUCH = 14;
/** Share of it from which on nearly all of it stands there. */
const NEARLY_ALL = 0.9;
/** Lines up to which a product is named in passing. */
const IN_PASSING = 2;

/**
 * Whether words alone are no evidence here, however well they fit: another product is named and the agent is not, or
 * nothing at all speaks of backups and no product message stands there. A code that only the agent has still counts.
 */
export function isForeign(evidence: Evidence, paste: Paste, index: KnowledgeIndex): boolean {
  const { codes, entry, message, symptoms } = evidence;
  if (isOfBackupServer(entry.entry) && paste.context.whole.product?.id === BACKUP_SERVER) return true;
  if (isCoded(evidence)) return false;
  const { agent, product, productLines } = paste.context.near(linesOf(evidence, paste)[0]);
  const isTold =
    message !== undefined &&
    (message.passage.needs === undefined || message.inCode) &&
    shareOf(message) >= SPEAKS_FOR_ITSELF;
  // The agent's own messages name Windows Server Backup, for example; then the name is no sign of another product. One
  // sentence of such a message may lack it.
  const isOwn =
    product !== undefined &&
    entry.products.has(product.phrase) &&
    (agent === LIKELY ||
      (isTold && (message.passage.isPart || index.context.products([message.passage.text]).has(product.phrase))));
  // A message that says much outweighs a product that is named in passing beside the agent; nearly all of one needs no
  // agent, for no other product writes it but the agent's relatives.
  if (product !== undefined && !isOwn) {
    const isElsewhere = !isRelative(product) && product.id !== OTHER_SYSTEM;
    const isLikely = agent >= LIKELY && isElsewhere && isSaidApart(evidence, isTold, paste, index);
    if (!isTold || message.found < SAYS_MUCH || isRelative(product)) return agent < CERTAIN && !isLikely;
    const isBystander = shareOf(message) >= NEARLY_ALL && productLines <= IN_PASSING;
    return !isBystander && agent < LIKELY;
  }
  if (agent > 0) return false;
  if (isTold && (message.found >= SAYS_ENOUGH || shareOfSentences(message, paste, index) >= SAYS_LITTLE_ELSE))
    return false;
  // Windows says the same of any file: that a wording of ours quotes it makes it no word of the agent.
  if (message?.passage.needs === 'failed-files' && shareOf(message) >= SPEAKS_FOR_ITSELF) return true;
  const [symptom] = symptoms;
  // A code that means the entry only near words of the agent, and has none, speaks against it.
  return !(
    symptom &&
    codes.length === 0 &&
    symptom.found >= SAYS_MUCH_SHORTLY &&
    symptomShare(symptom) >= NEARLY_WHOLE &&
    shareOfSentences(symptom, paste, index) >= NEARLY_WHOLE
  );
}

/** Id in `context.yaml` of a system on which the agent does not run: what stands beside its prompt was said there. */
const OTHER_SYSTEM = 'unix';

/** Share of what is said of the entry, and nats of it, from which on it outweighs a product that is named elsewhere. */
const PLAINLY = { share: 0.8, nats: 8 };

/** The entry is said nearly whole, in sentences that name no other product: "we did restore from Veeam" is another matter. */
function isSaidApart(
  { message, symptoms: [symptom] }: Evidence,
  isTold: boolean,
  paste: Paste,
  index: KnowledgeIndex,
): boolean {
  const isPlain = (fit: Fit | undefined, share: (fit: Fit) => number): boolean =>
    fit !== undefined &&
    share(fit) >= PLAINLY.share &&
    fit.found >= PLAINLY.nats &&
    namesNoProduct(paste.writtenAround(fit.from, fit.to), index);
  return isPlain(symptom, symptomShare) || (isTold && isPlain(message, shareOf));
}

/** Letters up to which sentences are read again; longer ones are no prose. */
const MOST_LETTERS = 2_000;

function namesNoProduct(sentences: readonly string[], index: KnowledgeIndex): boolean {
  const letters = sentences.reduce((sum, { length }) => sum + length, 0);
  return letters <= MOST_LETTERS && index.context.products(sentences).size === 0;
}

/** Id of the product in `context.yaml`, and how the ids of its documents begin in `sources.yaml`. */
const BACKUP_SERVER = 'dpm-mabs';
const BACKUP_SERVER_DOCUMENT = /^(?:mabs|dpm)-/;

/** An entry that rests on the articles on DPM and MABS first of all: where such a server is named, it is that server's. */
function isOfBackupServer(entry: Entry): boolean {
  return entry.kind === 'guide' && BACKUP_SERVER_DOCUMENT.test(entry.source[0]?.document ?? '');
}
