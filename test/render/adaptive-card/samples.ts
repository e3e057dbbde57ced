/** One reply of each kind, made by hand, so that a card changes here only when the renderer does. */
import type { WalkPress } from '../../../src/answer/actions.ts';
import type { Answer, EntryView, Reply, StepItem } from '../../../src/answer/model.ts';
import { solvedAnswer, summaryAnswer } from '../../../src/walkthrough/ends.ts';
import { move } from '../../../src/walkthrough/move.ts';
import { planOf } from '../../../src/walkthrough/plan.ts';
import { stepAnswer } from '../../../src/walkthrough/step.ts';

const step = (text: string, more: Partial<Extract<StepItem, { kind: 'step' }>> = {}): StepItem => ({
  kind: 'step',
  text,
  copy: [],
  links: [],
  beyondSource: false,
  ...more,
});

const article = {
  title: 'Troubleshoot the agent',
  url: 'https://learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot',
  date: '2024-05-28',
};

/** An entry with every field in use. */
export const guide: EntryView = {
  id: 'cache-problems',
  title: 'The cache (scratch) folder is missing, full or damaged',
  kind: 'guide',
  family: 'Cache',
  codes: ['ID 100050 (0x186D2)', '0x80070070', 'HTTP 407'],
  summary: 'The agent cannot use the folder in which it prepares a backup.',
  messages: [
    'The agent was unable to find the cache folder. (ID: 100050)',
    'There is not enough **space** on <Volume>.',
  ],
  causes: [
    {
      title: 'The volume is almost full',
      why: 'The cache needs 5 to 10 % of the size of the data that is backed up.',
      steps: [
        step('Open **Disk Management** and read the free space of the volume.', {
          note: 'The default place is on the system drive.',
          copy: [{ kind: 'path', text: 'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Scratch' }],
        }),
        {
          kind: 'procedure',
          id: 'move-cache-folder',
          title: 'Move the scratch folder',
          when: 'If the volume cannot be made larger.',
          cautions: ['Do not move it while a backup runs.'],
          steps: [
            {
              text: 'Stop the agent.',
              copy: [{ kind: 'command', shell: 'cmd', text: 'net stop obengine' }],
              links: [],
              beyondSource: false,
            },
            {
              text: 'Set the new place.',
              caution: 'A wrong value keeps the agent from starting.',
              copy: [
                {
                  kind: 'registry',
                  text: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config : ScratchLocation',
                },
                { kind: 'command', shell: 'powershell', text: 'Start-Service obengine' },
              ],
              links: [{ title: 'Move [the] cache', url: 'https://learn.microsoft.com/azure/backup/faq(1)' }],
              beyondSource: false,
            },
          ],
        },
      ],
    },
    {
      title: 'A firewall is in the way of *.blob.core.windows.net',
      steps: [
        step('Allow these hosts.', {
          copy: [
            { kind: 'host', text: '*.blob.core.windows.net' },
            { kind: 'host', text: '*.backup.windowsazure.com' },
          ],
        }),
        step('Try again.', { beyondSource: true }),
      ],
    },
  ],
  nothingPublished: false,
  checks: [],
  cautions: ['Do not delete the folder: the next backup would start anew.'],
  links: [{ title: 'How the cache works', url: 'https://learn.microsoft.com/azure/backup/cache' }],
  related: [{ id: 'shadow-copy-storage', title: 'Not enough shadow copy storage' }],
  sources: [
    { ...article, section: 'Cache' },
    { ...article, section: 'Before you start' },
    { title: 'Posts of administrators' },
  ],
  teamNotes: [],
  reviewed: '2026-11-22',
  curatorNote: 'The sources disagree on the size.',
  walk: {
    kind: 'walk',
    title: 'Walk me through',
    press: { v: 1, do: 'walk', entry: 'cache-problems', press: 'start' },
  },
};

const nothing: EntryView = {
  id: 'mars-1',
  title: 'CBP_E_1: It failed.',
  kind: 'catalogue',
  family: 'Other',
  codes: ['ID 1 (0x1)'],
  messages: ['It failed.'],
  causes: [],
  nothingPublished: true,
  checks: [step('Check that the agent is up to date.'), step('Check the service.')],
  cautions: [],
  links: [],
  related: [],
  sources: [{ title: 'Error codes', date: '2024-04-18' }],
  teamNotes: [],
  reviewed: '2026-11-22',
};

const likely = { confidence: 0.94, words: 'Very likely (94%)', matched: ['ID 100050', 'message 94%'] };
const possible = { confidence: 0.4, words: 'Possible (40%)', matched: ['words 40%'] };
const denied = {
  raw: { quoted: 'error -2147024891' },
  value: '0x80070005 (-2147024891)',
  symbol: 'E_ACCESSDENIED',
  meaning: 'Access is denied.',
  source: 'Windows code tables',
};

const entry: Answer = {
  kind: 'entry',
  entry: guide,
  certainty: likely,
  excerpt: { quoted: 'Backup failed.\nThe agent was unable to find the cache folder. (ID: 100050)' },
  others: [
    { id: 'shadow-copy-storage', title: 'Not enough shadow copy storage' },
    { id: 'sal-low-disk-space', title: 'Low disk space on the volume that holds the scratch folder of the agent' },
    { id: 'unable-to-connect', title: 'Unable to connect' },
  ],
};

const choose: Answer = {
  kind: 'choose',
  intro: 'More than one known error fits. Which one is yours?',
  options: [
    {
      entry: { id: 'cache-problems', title: 'Cache problems' },
      summary: 'The cache cannot be used.',
      certainty: likely,
    },
    { entry: { id: 'shadow-copy-storage', title: 'Not enough shadow copy storage' }, certainty: possible },
    { entry: { id: 'sal-low-disk-space', title: 'Low disk space' }, certainty: possible },
    { entry: { id: 'slow-backup', title: 'Slow backup' }, certainty: { ...possible, matched: [] } },
  ],
  excerpt: { quoted: 'disk full' },
  codes: [denied],
};

const decoded: Answer = {
  kind: 'decoded',
  intro: 'I know no entry for this. The code means this in general:',
  codes: [denied, { raw: { quoted: '0x1' }, value: '0x1' }],
  excerpt: { quoted: 'error -2147024891' },
  next: ['Paste the whole message with its ID, for example **(ID: 100050)**.', 'Send **list** to browse.'],
};

const hostile = [
  '<at>Everyone</at> <AT id="0">all</AT> < / at>',
  '[press me](javascript:alert(1)) **bold** _it_ `code` # h',
  '![x](https://evil.example/x.png) <img src=x onerror=alert(1)> <script>alert(1)</script>',
  'abc\u202Etxt.exe\u202C \u2066x\u2069 \u200Bz\u200Dz\uFEFF \u0007 \u{E0041} {{DATE(2026-01-01T00:00:00Z,SHORT)}}',
  '&lt;b&gt; \uD800 | table | \\n',
].join('\n');

/** The walkthrough of the entry, after `past`, when `press` is pressed. */
function walked(press: WalkPress['press'], past: string): Reply {
  const plan = planOf(guide);
  const moved = move(plan, past, press);
  if (moved.end === 'solved') return { answers: [solvedAnswer(plan, moved.past)] };
  const step = moved.end === 'summary' ? undefined : stepAnswer(plan, moved.past);
  return { answers: [step ?? summaryAnswer(plan, moved.past)] };
}

/** The replies by name; each has a golden card of that name. */
export const samples: Readonly<Record<string, Reply>> = {
  entry: { answers: [entry] },
  'entry-asked-for': { answers: [{ kind: 'entry', entry: guide, others: [] }] },
  'entry-nothing-published': { answers: [{ kind: 'entry', entry: nothing, certainty: likely, others: [] }] },
  choose: { answers: [choose] },
  decoded: { answers: [decoded] },
  unknown: {
    answers: [
      {
        kind: 'unknown',
        intro: "This looks like an error, but it isn't one I know.",
        codes: [],
        excerpt: { quoted: 'Flux capacitor failed' },
        next: ['Send **list** to browse.'],
        related: [{ id: 'slow-backup', title: 'Slow backup' }],
      },
    ],
  },
  none: {
    answers: [{ kind: 'none', intro: 'I see no error in this.', next: ['Send **help** to see what I can do.'] }],
  },
  help: {
    answers: [
      {
        kind: 'info',
        title: 'What I can do',
        paragraphs: ['Paste an error message, or just a code such as **100050**.'],
        rows: [
          { title: 'show 100050', text: 'The entry for an ID.' },
          { title: 'list', text: 'All topics. **list cache** shows one.' },
        ],
        actions: [
          { kind: 'ask', text: 'list', title: 'Topics' },
          { kind: 'show', entry: 'cache-problems', title: 'An example' },
          { kind: 'open', url: article.url, title: 'The article' },
          { kind: 'open', url: 'javascript:alert(1)', title: 'Not a web address' },
        ],
      },
    ],
  },
  list: {
    answers: [
      {
        kind: 'info',
        title: 'Cache',
        paragraphs: [],
        rows: [
          { title: 'Cache problems', text: '', entry: 'cache-problems' },
          { title: 'Low disk space', text: 'ID 5', entry: 'sal-low-disk-space' },
        ],
        actions: [],
      },
    ],
  },
  'walk-first': walked('start', ''),
  'walk-procedure': walked('done', ''),
  'walk-caution': walked('done', 'd'),
  'walk-last-cause': walked('failed', 'd'),
  'walk-solved': walked('solved', 'dn-'),
  'walk-summary': walked('failed', 'dn-s'),
  several: {
    answers: [{ kind: 'entry', entry: nothing, certainty: likely, others: [] }, entry, choose, decoded],
    notice: 'Your paste was long: I read 20,000 of its 30,000 characters.',
  },
  hostile: {
    answers: [
      {
        kind: 'unknown',
        intro: "This looks like an error, but it isn't one I know.",
        codes: [{ raw: { quoted: hostile }, value: '<at>CBP_E_*[x](y)*</at>' }],
        excerpt: { quoted: hostile },
        next: [],
        related: [],
      },
    ],
  },
};
