/**
 * Every sentence that a person reads and that is not knowledge, in one place. `**x**` marks what to type or to
 * press; nothing else is markup. User text never comes in here: it travels as a `Quote`.
 */
const count = (n: number): string => n.toLocaleString('en-US');
const many = (n: number, one: string, more: string): string => `${count(n)} ${n === 1 ? one : more}`;

/** Headings and labels that all renderers share. */
export const labels = {
  causes: 'Causes',
  cause: (index: number, total: number): string => (total > 1 ? `Cause ${index} of ${total}` : 'Cause'),
  causeOnly: 'Cause',
  causeAndAction: 'Cause and action',
  whatToDo: 'What to do',
  whereToStart: 'Where to start',
  next: 'What you can do next',
  message: 'Message',
  youPasted: 'From your paste',
  codes: 'Codes',
  matched: (matched: readonly string[]): string => `Matched: ${matched.join(', ')}`,
  note: (text: string): string => `Note: ${text}`,
  caution: (text: string): string => `Caution: ${text}`,
  when: (text: string): string => `When: ${text}`,
  beyondSource: "This step is ours; it isn't in Microsoft's documents.",
  curator: (text: string): string => `About this entry: ${text}`,
  others: 'It could also be',
  related: 'Related',
  links: 'Links',
  teamNotes: 'From your team',
  sources: 'Sources',
  reviewed: (date: string): string => `Reviewed ${date}`,
  sourceDate: (date: string): string => `dated ${date}`,
  codeSource: (title: string): string => `source: ${title}`,
  showHint: (id: string): string => `send: show ${id}`,
  moreAnswers: (n: number): string => `(and ${count(n)} more)`,
  askHint: (text: string): string => `send: ${text}`,
} as const;

/** Sentences of an entry. */
export const entryText = {
  errorTitle: (code: number): string => `Error ${code}`,
  nothingPublished: 'Microsoft publishes no action for this error. These general checks are a place to start.',
  unsure: 'This name is internal to the backup service. Nothing published says that an administrator ever sees it.',
  uncertain: {
    medium: 'The sources are thin or disagree here.',
    low: 'The sources say very little here; treat this as a hint.',
  },
} as const;

const CERTAINTY: readonly (readonly [from: number, word: string])[] = [
  [0.97, 'Certain'],
  [0.85, 'Very likely'],
  [0.6, 'Likely'],
  [0.05, 'Possible'],
  [0, 'Unlikely'],
];

/** `Very likely (94%)`. Never 100%, and never 0% of what is offered: a match is evidence, not proof. */
export function certaintyWords(confidence: number): string {
  const bounded = Math.min(Math.max(confidence, 0), 1);
  const word = CERTAINTY.find(([from]) => bounded >= from)?.[1] ?? 'Unlikely';
  return `${word} (${Math.min(Math.max(Math.round(bounded * 100), 1), 99)}%)`;
}

/** Sentences of a finding. */
export const findingText = {
  choose: 'More than one known error fits. Which one is yours?',
  chooseProduct: (product: string): string =>
    `This seems to be about ${product}. If the MARS agent shows it too, one of these may fit.`,
  decoded:
    'I know no entry for this. The code means this in Windows or on the network in general, whatever program shows it:',
  decodedProduct: (product: string): string =>
    `This seems to be about ${product}, which I don't cover. The code means this in general:`,
  backupServer: 'This comes from a DPM or MABS server, not from the agent. Look for it on that server and here:',
  decodedAsked: 'No entry has this code. It means this in general, whatever program shows it:',
  unknown: "This looks like an error, but it isn't one I know.",
  unknownProduct: (product: string): string =>
    `This looks like an error of ${product}, not of the MARS agent. I don't cover it.`,
  none: 'I see no error in this.',
  pasteWhole: 'Paste the whole message with its ID or code, for example **(ID: 100050)**.',
  ifAgent: (check: string): string => `If the agent shows it, ${check.slice(0, 1).toLowerCase()}${check.slice(1)}`,
  ifCodeFromAgent: (title: string, id: string): string =>
    `If the agent's own log or list shows this code: ${title}. Send **show ${id}**.`,
  browse: 'Send **list** to browse the known errors by topic.',
  helpHint: 'Send **help** to see what I can do.',
  notKnown: 'I have no entry with this code or name.',
  notKnownClose: 'I have no entry with this code or name. These are close:',
  partlyRead: (read: number, characters: number): string =>
    `Your paste was long: I read ${count(read)} of its ${count(characters)} characters and left the rest out. If the error isn't in this answer, paste only the part around it.`,
} as const;

/** What the desk says by itself. */
export const deskText = {
  name: 'MARS Medic',
  hello: "Hello, I'm MARS Medic",
  purpose:
    'I name errors of the Microsoft Azure Recovery Services (MARS) agent and tell their causes and what to do, step by step.',
  howToPersonal: 'Paste an error message, a part of a log, or just a code such as **100050** or **0x1FC07**.',
  howToShared: 'Mention me with an error message, a part of a log, or just a code such as **100050** or **0x1FC07**.',
  honest: "I say how sure I am, and I say so when I don't know.",
  emptyTitle: 'Nothing to read yet',
  helpTitle: 'What I can do',
  helpRows: {
    paste: { title: 'Paste an error', text: 'Any message or log text. No command needed.' },
    show: {
      title: 'show 100050',
      text: 'The entry for an ID, a hex code, a name or an entry id. Also: lookup, explain.',
    },
    list: { title: 'list', text: 'All topics. **list cache** shows the errors of one.' },
    about: { title: 'about', text: 'What I rest on and what I leave out.' },
  },
  /** Where something can be kept. */
  keptRows: {
    note: {
      title: 'note 100050 your words',
      text: "Your team's own words at the end of that answer. **notes** lists them.",
    },
    handOver: {
      title: 'hand over',
      text: 'Where requests for a person go; **hand over here** brings them to this chat.',
    },
    stats: {
      title: 'stats',
      text: 'What was asked here, and what helped. **digest here** brings it to this chat every Monday.',
    },
    forget: { title: 'forget me', text: 'Deletes what I keep of you.' },
  },
  aboutTitle: 'About MARS Medic',
  aboutKnowledge: (guides: number, catalogue: number): string =>
    `I know ${many(guides, 'guide', 'guides')} with causes and steps, and ${many(catalogue, 'short entry', 'short entries')} for single error IDs and names.`,
  aboutSources: (newest: string | undefined): string =>
    `It comes from public documents that each answer cites with their date${newest ? `; the newest of them is dated ${newest}` : ''}. A step that is ours says so. I don't look anything up live, so check the linked page where it matters.`,
  aboutLimits:
    "I don't see your servers and change nothing on them. Steps marked **Caution:** can cost data or time: read them before you act.",
  aboutOwner: 'I am not a Microsoft product.',
  thanksTitle: "You're welcome",
  thanks: 'Paste the next error whenever you meet one.',
  listTitle: 'Known errors by topic',
  listHow: 'Send **list** and a topic for its errors, for example **list cache**.',
  topicRow: (entries: number, about: string): string => `${many(entries, 'entry', 'entries')}. ${about}`,
  unknownTopic: 'I have no topic by that name. These are the topics:',
  topicMore: (shown: number, total: number, id: string): string =>
    `Showing ${shown} of ${count(total)}; ${count(total - shown)} more are left out. Add a word to narrow it, for example **list ${id} disk**, or send **show** with a code.`,
  topicNoMatch: 'No entry of this topic holds those words.',
  goneTitle: 'This entry is no longer here',
  gone: 'The card is older than what I know now. Paste the error again, or browse the topics.',
  buttons: { help: 'Help', list: 'Topics', about: 'About', example: 'Try an example' },
} as const;

/** The walkthrough. */
export const walkText = {
  start: 'Walk me through',
  progress: (cause: string | undefined, step: number, steps: number): string =>
    cause === undefined ? `Step ${step} of ${steps}` : `${cause}, step ${step} of ${steps}`,
  check: (index: number, total: number): string => `Check ${index} of ${total}`,
  part: (title: string, step: number, steps: number): string => `${title} (${step} of ${steps})`,
  done: 'Done, next step',
  failed: { cause: "Didn't help: next cause", check: "Didn't help: next check", last: "Didn't help" },
  stop: 'Stop and sum up',
  solved: 'Solved it',
  back: 'Back',
  backToEntry: 'Back to the entry',
  skip: 'Skip this step',
  skipPart: (steps: number): string => (steps === 1 ? walkText.skip : `Skip these ${steps} steps`),
  lastStep: {
    cause: 'This is the last step for this cause. Did it help?',
    check: 'Did it help?',
  },
  changedHere: 'This entry has changed since the card was made. Here is this cause again from its first step.',
  changed: 'This entry has changed since the card was made. Here it is again from the first step.',
  solvedTitle: 'Solved',
  solvedEntry: (title: string): string => `Good to hear. The error was: ${title}`,
  helped: (step: string): string => `What helped: ${step}`,
  helpedAt: (where: string, title: string): string => `${where}: ${title}`,
  helpedCause: (title: string): string => `Solved at the cause: ${title}`,
  resume: 'Not solved: go back',
  again: 'Start again',
  showEntry: 'Show the entry',
  endTitle: 'What was tried',
  endAll: 'These were all the steps that I know.',
  end: 'If it still fails, ask support. This is ready to copy into a ticket:',
} as const;

/** The lines of the text for a support ticket. */
export const ticketText = {
  title: (title: string): string => `Not solved: ${title}`,
  codes: (codes: readonly string[]): string => `Codes: ${codes.join(', ')}`,
  entry: (id: string, reviewed: string): string => `Followed: MARS Medic, entry ${id}, reviewed ${reviewed}`,
  source: (about: string): string => `Source: ${about}`,
  part: (name: string, outcome: string): string => `${name}: ${outcome}`,
  untried: 'not tried',
  partTried: 'tried',
  tried: { d: 'done', n: 'did not help', s: 'skipped' },
  step: (number: number, outcome: string, text: string): string =>
    text === '' ? `  ${number}. [${outcome}]` : `  ${number}. [${outcome}] ${text}`,
  untriedSteps: (from: number, to: number): string =>
    from === to ? `  ${from}. [not tried]` : `  ${from} to ${to}. [not tried]`,
} as const;
