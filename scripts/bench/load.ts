/**
 * The load, in a process of its own: `load.ts URL TURNS CONNECTIONS WORDS` reads an activity from standard input, posts it
 * so many times over so many open connections and prints turns a second. A reply without the words ends it: a fast wrong
 * answer must not count.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { json, text } from 'node:stream/consumers';

const [address = '', turns = '0', connections = '1', words = ''] = process.argv.slice(2);
const activity = (await json(process.stdin)) as object;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const run = randomUUID();

let left = Number(turns);
async function worker(): Promise<void> {
  while (left > 0) {
    const reply = await post(left--);
    if (!reply.includes(words)) throw new Error(`not the reply that was asked for: ${reply.slice(0, 300)}`);
  }
}

/** Each turn has an id of its own: a bot may answer an activity that comes twice from its memory, without a turn. */
function post(turn: number): Promise<string> {
  const body = JSON.stringify({ ...activity, id: `${run}-${turn}` });
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      text(response).then(resolve, reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const started = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, worker));
process.stdout.write(String((Number(turns) * 1_000) / (performance.now() - started)));
agent.destroy();
