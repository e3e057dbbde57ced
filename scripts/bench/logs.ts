/** Made-up logs of the agent, as long as wanted: the same text in every run. */
import { type Random, seeded } from './random.ts';

const SEED = 20_250_301;
const FILES = ['backupasync.cpp', 'mtffile.cpp', 'fsutils.cpp', 'cbpservice.cpp', 'vhdmgmt.cpp', 'shadowcopy.cpp'];
const FOLDERS = ['Shares', 'Profiles', 'Projects', 'Archive', 'Databases', 'Scans'];
const NAMES = ['ledger', 'minutes', 'invoice', 'drawing', 'inventory', 'letter', 'mailbox'];
const NORMAL = [
  'Backup progress: bytes transferred',
  'Entering state machine, state',
  'CBackupAsync::OnStateChange from Preparing to Uploading, item',
  'Snapshot volume mounted, shadow copy set',
  'HTTP request completed with status 200, retry count',
  'USN journal read, next USN',
  'Catalog upload finished, records',
  'Scratch folder free space in MB',
];
const WARNINGS = [
  'Failed: Hr: = [0x80070002] RegDeleteValue failed',
  'Failed: Hr: = [0x80070020] BackupRead failed on file',
  'Failed: Hr: = [0x80072EE2] SendRequest will be tried again',
  'Failed: Hr: = [0x80131509] : Exception: System.Net.WebException: The operation has timed out',
];
const ERRORS = [
  'The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)',
  'Failed: Hr: = [0x186D2] GetServiceEndpoint',
];
const WARNING_SHARE = 0.06;
/** The error stands near the end, as it does in the log of a job that stopped. */
const ERROR_AT = 0.97;

/** A log of exactly so many characters. */
export function agentLog(characters: number): string {
  const random = seeded(SEED);
  const lines: string[] = [];
  let length = 0;
  let told = false;
  let time = 8 * 3_600_000;
  while (length < characters) {
    time += random.below(900);
    const stops: boolean = !told && length >= characters * ERROR_AT;
    told ||= stops;
    const written = stops ? ERRORS.map((text) => line(random, time, 'ERROR', text)) : [plainLine(random, time)];
    lines.push(...written);
    length += written.reduce((total, text) => total + text.length + 1, 0);
  }
  return lines.join('\n').slice(0, characters);
}

function plainLine(random: Random, time: number): string {
  if (random.next() >= WARNING_SHARE) {
    return line(random, time, 'NORMAL', `${random.pick(NORMAL)} ${random.below(1_000_000)}`);
  }
  const path = `D:\\${random.pick(FOLDERS)}\\${random.pick(NAMES)}-${random.below(10_000)}.dat`;
  return line(random, time, 'WARNING', `${random.pick(WARNINGS)} (${path})`);
}

function line(random: Random, time: number, level: string, text: string): string {
  const clock = new Date(time).toISOString().slice(11, 23);
  const place = `${random.pick(FILES)}(${100 + random.below(3_000)})`;
  const task = [8, 4, 4, 4, 12].map((digits) => hex(random, digits)).join('-');
  const fields = [hex(random, 4), hex(random, 4), '08/04', clock, String(10 + random.below(80)), place];
  return [...fields, `[${hex(random, 16)}]`, task, '', level, text].join('\t');
}

function hex(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => random.below(16).toString(16).toUpperCase()).join('');
}
