/** Changes of what stands around a paste: people writing in other languages, and logs. */
import type { Random } from '../../helpers/random.ts';
import { agentPrefix, clock } from './layout.ts';

const LINES = 500;

export function germanProse(text: string): string {
  return `Hallo zusammen,\n\nseit letzter Woche bekommen wir auf einem unserer Server jeden Morgen das hier und wissen nicht weiter:\n\n${text}\n\nWir haben den Rechner schon zweimal neu gestartet. Hat jemand eine Idee? Vielen Dank im Voraus und schöne Grüße\nMartin`;
}

export function frenchProse(text: string): string {
  return `Bonjour à tous,\n\nDepuis la semaine dernière nous voyons ceci chaque matin sur un de nos serveurs :\n\n${text}\n\nNous avons redémarré la machine deux fois. Quelqu'un aurait-il une idée ? Merci d'avance et bonne journée,\nCamille`;
}

export function spanishProse(text: string): string {
  return `Hola a todos:\n\nDesde la semana pasada vemos esto cada mañana en uno de nuestros servidores:\n\n${text}\n\nYa hemos reiniciado el equipo dos veces. ¿Alguien tiene alguna idea? Muchas gracias de antemano y un saludo,\nLucía`;
}

type Line = (at: number, random: Random) => string;

/** What the agent's log is full of: notes on its work, and results that harm nothing. */
const AGENT_LINES: readonly [Line, ...Line[]] = [
  (at, random) => `${agentPrefix(at, random)}\t\tNORMAL\tState = ${random.below(9)}, progress ${random.below(100)}`,
  (at, random) => `${agentPrefix(at, random)}\t\tWARNING\tFailed: Hr: = [0x80070002] RegDeleteValue failed`,
  (at, random) => `${agentPrefix(at, random)}\t\tWARNING\tFailed: Hr: = [0x8007007e] GetModuleHandle failed`,
  (at, random) =>
    `${agentPrefix(at, random)}\t\tNORMAL\tTask ${random.below(5000)} queued, ${random.below(20)} ahead of it`,
  (at, random) =>
    `${agentPrefix(at, random)}\t\tACTIVITY\tTransferred ${random.below(900_000)} bytes in ${random.below(4000)} ms`,
  (at, random) => `${agentPrefix(at, random)}\t\tNORMAL\tCTimer::Tick [${random.below(1000)}]`,
  (at, random) => `${agentPrefix(at, random)}\t\tNORMAL\tThread pool has ${random.below(32)} idle threads`,
];

const APPLICATION_LINES: readonly [Line, ...Line[]] = [
  (at, random) =>
    `2024-08-04 ${clock(at)},${100 + random.below(900)} INFO  [worker-${random.below(12)}] OrderService - order ${random.below(90_000)} accepted in ${random.below(400)} ms`,
  (at, random) =>
    `2024-08-04 ${clock(at)},${100 + random.below(900)} DEBUG [http-${random.below(40)}] Router - GET /cart/${random.below(9000)} 200`,
  (at, random) =>
    `2024-08-04 ${clock(at)},${100 + random.below(900)} WARN  [pool-${random.below(4)}] PricePlan - slow answer from the price list, ${random.below(9000)} ms`,
  (at, random) =>
    `2024-08-04 ${clock(at)},${100 + random.below(900)} ERROR [http-${random.below(40)}] CheckoutPage - template not rendered: missing colour ${random.below(70)}`,
  (at, random) =>
    `2024-08-04 ${clock(at)},${100 + random.below(900)} INFO  [mail] Newsletter - ${random.below(300)} letters sent`,
];

/** The paste stands somewhere within 500 lines of the agent's own log that mean nothing. */
export function buriedInAgentLog(text: string, random: Random): string {
  return bury(text, random, AGENT_LINES);
}

/** The paste stands somewhere within 500 lines of a web shop's log. */
export function buriedInApplicationLog(text: string, random: Random): string {
  return bury(text, random, APPLICATION_LINES);
}

function bury(text: string, random: Random, kinds: readonly [Line, ...Line[]]): string {
  const lines = Array.from({ length: LINES }, (_, at) => random.pick(kinds)(at, random));
  const place = random.below(LINES);
  return [...lines.slice(0, place), text, ...lines.slice(place)].join('\n');
}
