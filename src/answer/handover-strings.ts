/** What is said when an error is handed over to a person. */

/** A question of the form. In a box of one line a phone shows some 36 letters of a hint. */
interface FieldText {
  label: string;
  hint?: string;
  /** How it reads for the person who receives it, where the question is put to the one who asks. */
  told?: string;
}

const quantity = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** The fields of the form by their ids; the same words stand in what the person receives. */
export const handoverFields = {
  paste: { label: 'What the error says', hint: 'Paste it here. Names and secrets are taken out before it is sent.' },
  found: { label: 'What I found', told: 'What MARS Medic found' },
  tried: { label: 'What was tried' },
  more: { label: 'What else did you see or try?', told: 'What else was seen or tried' },
  agent: {
    label: 'Version of the agent',
    hint: 'Help > About; for example 2.0.9262.0',
  },
  windows: { label: 'Version of Windows', hint: 'For example Windows Server 2022' },
  proxy: { label: 'Proxy', hint: 'None, or where it is set' },
  network: { label: 'Way to Azure', hint: 'Internet, ExpressRoute, private link' },
  scratch: { label: 'Scratch folder', hint: 'Drive, free space, size of the data' },
  antivirus: { label: 'Antivirus', hint: 'Its name; what its scans leave out' },
  volumes: { label: 'What is protected', hint: 'Volumes and sizes; shares, cluster' },
  since: { label: 'Since when', hint: 'Last good backup; what changed then' },
  target: { label: 'What is restored, and where to', hint: 'Files, volume…; to which server' },
  vaults: { label: 'Vault', hint: 'Region; soft delete, immutability' },
  contact: {
    label: 'Who you are',
    told: 'Who asks',
    hint: 'Your name; e-mail is taken out',
  },
} as const satisfies Record<string, FieldText>;

export type HandoverFieldId = keyof typeof handoverFields;

export const handoverText = {
  button: 'Ask a person',
  title: 'Ask a person',
  /** At most 24 characters: Slack's title of a modal. */
  send: 'Send',
  sending: 'Sending…',
  goesTo: (places: number): string =>
    places === 1
      ? 'This goes to the place that your team has chosen for this topic. Change what you like, then send it.'
      : `This goes to ${places} places that your team has chosen for this topic. Change what you like, then send it.`,
  goesToSystem: 'This goes to the ticket system of your organisation. Change what you like, then send it.',
  goesNowhere:
    'Nobody is set up to receive this yet. Send it, and I make a text that you can copy to whoever helps you.',
  sentTitle: 'Your request was sent',
  sentTo: (places: number): string =>
    places === 1
      ? 'It went to the place that your team has chosen for this topic.'
      : `It went to ${places} places that your team has chosen for this topic.`,
  sentToSystem: 'It went to the ticket system of your organisation.',
  sentBoth: 'It also went to the ticket system of your organisation.',
  willTell: 'You are told here when somebody takes it and when it is closed.',
  copyTitle: 'Ready to copy',
  copyHow: 'Nothing was sent and nothing was kept. Copy this to whoever helps you:',
  copyAdmin:
    'To have such requests sent, an administrator sends **hand over here** in the channel or chat that shall receive them.',
  notSentTitle: 'Nothing was sent',
  notSent: 'The store does not work at the moment. Here is the text to copy; or try again in a minute.',
  turnNotYours: 'Only people of the organisation that was asked can take and close this.',
  gone: 'This request is no longer kept.',
  goneTitle: 'No such request',
  caseTitle: (what: string): string => `Request for help: ${what}`,
  caseUnnamed: 'an error that I do not know',
  caseFamily: (title: string): string => `Topic: ${title}`,
  state: {
    open: 'Open. Press **Take the request** to tell the person who asked that somebody is on it.',
    taken: 'Taken. Press **Close the request** when it is solved.',
    closed: 'Closed.',
  },
  by: 'By',
  take: 'Take the request',
  close: 'Close the request',
  takenTitle: 'Somebody has taken your request',
  closedTitle: 'Your request was closed',
  closedHow: 'If the error is still there, ask again with **Ask a person** below its answer.',
  about: (title: string): string => `It was about: ${title}`,
  showEntry: 'Show the entry',
  routesTitle: 'Where errors are handed over to',
  routesNone: 'Nowhere yet: people get a text to copy.',
  routesHow:
    'Send **hand over here** in the channel or chat that shall receive them; **hand over here cache, restore** for these topics alone; **hand over here as Backup team** to give it a name. **stop handing over here** ends it.',
  routesSystem: 'All go to the ticket system of your organisation, too.',
  routeAll: 'all topics that nobody else takes',
  routeHere: 'This place',
  routeOther: 'Another place',
  routeSetTitle: 'Errors are handed over here',
  routeSet: (topics: string): string => `From now on here: ${topics}.`,
  routeMember: 'Keep me in this channel or chat, or nothing arrives.',
  routeUnset: 'Nothing more is handed over here',
  routeNotHere:
    'Send this in a channel or chat that belongs to your organisation and that I am a member of. In a channel of Slack mention me with it.',
  routeNotHereTitle: 'Not here',
  routeTopics: (known: string): string => `I know no such topic. The topics are: ${known}.`,
  routeTopicsTitle: 'No such topic',
  routeTooMany: (most: number): string => `There are ${quantity(most, 'place', 'places')} already. End one first.`,
  notAllowed: 'Only the administrators whom the operator has named may change this. Ask one of them.',
  notAllowedTitle: 'Not allowed',
  notKept: 'The store does not work at the moment. Try again in a minute.',
  notKeptTitle: 'Nothing was changed',
} as const;
