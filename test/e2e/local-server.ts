/** The server as `npm start` runs it in local mode, on a free port. */
import { entryList } from '../../src/answer/entry-list.ts';
import { readConfig } from '../../src/config.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { createFrontDesk } from '../../src/desk/front/front-desk.ts';
import type { Memory } from '../../src/desk/front/memory.ts';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { createLog } from '../../src/log.ts';
import { close, createServer, listen } from '../../src/server.ts';

export interface LocalServer {
  url: string;
  stop: () => Promise<void>;
}

/** Starts it with the real knowledge; `port` to start again where it was. Without a memory it keeps nothing. */
export async function startLocal(port = 0, memory?: Memory): Promise<LocalServer> {
  const config = readConfig({ PORT: String(port), LOG_LEVEL: 'silent' });
  const knowledge = loadKnowledge();
  const desk = createDesk({ knowledge: () => knowledge, diagnose: createDiagnosis(knowledge) });
  const log = createLog(config.logLevel);
  const server = createServer({
    config,
    desk: createFrontDesk({ desk, knowledge: () => knowledge, memory }),
    log,
    entries: () => entryList(knowledge),
  });
  const url = await listen(server, config);
  return { url, stop: () => close(server) };
}
