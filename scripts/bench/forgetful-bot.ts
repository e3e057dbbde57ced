/** The bot as `npm start` runs it, but without a memory: what storing is held against. */
import { readConfig } from '../../src/config.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { createFrontDesk } from '../../src/desk/front/front-desk.ts';
import { createLog } from '../../src/log.ts';
import { createServer, listen } from '../../src/server.ts';
import { followKnowledge } from '../../src/service-knowledge.ts';

const config = readConfig(process.env);
const log = createLog(config.logLevel);
const { current, diagnose, prepare } = followKnowledge(undefined, log);
const desk = createFrontDesk({ desk: createDesk({ knowledge: current, diagnose }), knowledge: current });
await listen(createServer({ config, desk, log }), config);
await prepare();
