/** A bot in a process of its own whose desk takes 3.5 seconds and lets nothing else run meanwhile. */
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createServer, listen } from '../../src/server.ts';
import { createSlackChannel } from '../../src/slack/channel.ts';
import { openFront } from '../helpers/front.ts';
import { cannedDesk } from '../server/canned-desk.ts';

const SLOW_MS = 3_500;

const config = readConfig(process.env);
const log = createLog('silent');
const desk = openFront({
  ...cannedDesk,
  ask: (text, surface) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_MS);
    return cannedDesk.ask(text, surface);
  },
});
if (config.slack) {
  const slack = createSlackChannel({ credentials: config.slack, desk, log, autoAnswer: false });
  const server = createServer({ config, desk, log, slack });
  process.stdout.write(`${await listen(server, config)}\n`);
}
