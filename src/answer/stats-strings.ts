/** The figures of a tenant, as a chat tells them. */
const count = (n: number): string => n.toLocaleString('en-US');

export const statsText = {
  title: 'What I was asked',
  span: (from: string, to: string, lookups: number): string =>
    `${from} to ${to}: ${count(lookups)} ${lookups === 1 ? 'look-up' : 'look-ups'} in this organisation. No text and no person is kept with them.`,
  none: (from: string, to: string): string => `${from} to ${to}: nothing was looked up here.`,
  verdicts: {
    answer: 'Answered',
    choose: 'Choice offered',
    decoded: 'Code decoded',
    unknown: 'Unknown',
    none: 'No error in it',
    shown: 'Asked for by name',
  },
  bar: (n: number, share: number, bar: string): string => `${count(n)} (${Math.round(share * 100)}%) ${bar}`,
  entry: (lookups: number, votes: string): string => `${lookups === 1 ? 'once' : `${count(lookups)} times`}${votes}`,
  votes: (rate: number, votes: number): string =>
    `; solved for ${Math.round(rate * 100)}% of ${count(votes)} ${votes === 1 ? 'vote' : 'votes'}`,
  week: (monday: string): string => `Week of ${monday}`,
  top: 'Most asked',
  times: (p50: string, p99: string): string => `Time to answer: half within ${p50}, 99% within ${p99}.`,
  ms: (value: number): string => `${value < 10 ? value.toFixed(1) : count(Math.round(value))} ms`,
  more: 'The operator has more: **mars stats**, also as CSV and JSON.',
  digestTitle: 'Last week with MARS Medic',
} as const;

/** The commands about the weekly figures. */
export const digestText = {
  title: 'Weekly figures',
  onTitle: 'Weekly figures come here',
  on: 'On Mondays I post here what was asked in your organisation in the week before. End it with **stop digest here**.',
  offTitle: 'No weekly figures here',
  how: 'Send **digest here** where you want them. **stats** shows them at any time.',
  notHereTitle: 'Not here',
  notHere:
    'Send **digest here** in a channel or chat that belongs to your organisation and that I am a member of. In a channel of Slack mention me with it.',
  notAllowedTitle: 'Not allowed',
  notAllowed: 'Only the administrators whom the operator has named may set this. Ask one of them.',
  failedTitle: 'Nothing was kept',
  failed: 'The store does not work at the moment. Try again in a minute; the operator sees it in the log.',
} as const;
