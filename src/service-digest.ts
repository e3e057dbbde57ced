/** Looks every hour whether weekly figures are due. Any number of processes may: each week's are put in once. */
import type { Digest } from './desk/front/digest.ts';
import type { Store } from './desk/ports/store.ts';

const EVERY_MS = 3_600_000;
const FIRST_MS = 30_000;

export interface DigestService {
  digest: Pick<Digest, 'due'>;
  store: () => Store | undefined;
  /** Told that something waits in the outbox. */
  onPut: () => void;
  onFailed: (error: unknown) => void;
}

/** Goes on until the returned function is called. */
export function keepDigests({ digest, store, onPut, onFailed }: DigestService): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    try {
      const open = store();
      if (open && (await digest.due(open)) > 0) onPut();
    } catch (error) {
      onFailed(error);
    }
    if (!stopped) timer = setTimeout(() => void look(), EVERY_MS).unref();
  };
  timer = setTimeout(() => void look(), FIRST_MS).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
