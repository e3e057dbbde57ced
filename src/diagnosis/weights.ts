/**
 * The weights of the evidence. docs/matching.md says what each stands for and how it was found.
 */

/** Codes, in log-odds: 0 is even, +2 about 88%, -2 about 12%. Lists run from no word of the agent around to certainly the agent. */
export const CODE_WEIGHTS = Object.freeze({
  agent: [-0.4, 0, 1, 1.5],
  /** Another product is named: near the agent's own words it counts little. */
  otherProduct: [-4, -3.5, -2.5, -0.8],
  /** How plainly an ID or a name is written. */
  id: { marked: 4.6, labelled: 3.6, hex: 0.8, bare: -2.6 },
  name: { marked: 5, labelled: 3.8, hex: 3.8, bare: -1 },
  /** A bare number of five or six digits beside words of the agent. */
  bareNearAgent: [0, 0, 3, 3.8],
  /** The paste is this code and nothing else. */
  alone: 4.6,
  /** Numbers of three and four digits are many things. */
  shortNumber: -2.5,
  /** `(ID: 403)`: a number that means many things, written as the agent writes it. */
  markedNumber: 1.5,
  /** HRESULTs that mean the entry only among the agent's failed files. */
  failedFiles: { inside: [0.4, 1.2, 2.6, 3.2], outside: [-4, -3, -0.8, 0.4] },
  /** Windows and HTTP codes that need words of the agent. */
  needsAgent: [-4, -1.2, 1, 2],
  /** A name that is internal to the service and not plainly written as an error. */
  internalName: -1.5,
});

/** From what confidence on, and with what lead, a finding is an answer; and what is still worth offering. */
export const THRESHOLDS = Object.freeze({
  answer: 0.57,
  /** The same where the talk is of plans and of all being well. */
  answerInCalm: 0.75,
  /** Beside a runner-up of this share of the leader or more, a choice is better than an answer. */
  rival: 0.5,
  /** The same where nothing tells of a failure and nothing is asked. */
  answerToStatement: 0.95,
  /** The same for a question that names no fault, or hardly one. */
  answerToQuestion: 0.62,
  /** The same where all is said to be well. */
  answerInWell: 0.95,
  /** The same where the paste is about the agent and no other entry reaches the given share of the leader. */
  clear: 0.45,
  clearBeside: 0.1,
  /** The least that the likeliest of a choice must reach. */
  offer: 0.05,
  /** The same where nothing speaks of the agent. */
  offerUnnamed: 0.1,
  /** The same where only words of all kinds of talk tell of one: "not", "low". */
  offerInDoubt: 0.12,
  /** The same in talk of plans. */
  offerInPlans: 0.25,
  /** The same where nothing tells of a failure. */
  offerInCalm: 0.4,
  /** The same where the wording that speaks for it tells of none either. */
  offerInfo: 0.25,
  /** The same where it is a question about the agent, put as the entry's own wordings put it. */
  offerToQuestion: 0.2,
  /** The same beside an ID of the agent that no entry lists: it is that ID's error, most likely. */
  offerBesideUnknownId: 0.5,
  /** The same where words of the topic are all that was found. */
  offerOfTopic: 0.3,
  /** Others offered beside the leader, as a share of it. */
  beside: 0.12,
  /** A further finding in the same paste must be this sure, taken by itself. */
  further: 0.93,
});

/** So many nats of an entry said, as so much of all that is said there; `quoted` is for a message found by so much. */
export interface Proof {
  nats: number;
  ofSaid: number;
  quoted?: number;
}

/** What proves an entry where the agent is not named; any one of a list does. */
export const PROOF: {
  readonly [Hints in 'noHint' | 'oneHint' | 'twoHints' | 'manyHints']: readonly Proof[];
} & { readonly answer: number; readonly sure: number; readonly answerWhenSure: number; readonly offer: number } =
  Object.freeze({
    /** Nothing speaks of the agent at all. */
    noHint: [
      { nats: 9.5, ofSaid: 0, quoted: 0.88 },
      { nats: 9.5, ofSaid: 0.5 },
      { nats: 8.8, ofSaid: 0.7 },
    ],
    /** One hint does. */
    oneHint: [
      { nats: 9, ofSaid: 0, quoted: 0.88 },
      { nats: 9.7, ofSaid: 0.5 },
      { nats: 13, ofSaid: 0.1 },
      { nats: 5.6, ofSaid: 0.7 },
    ],
    twoHints: [{ nats: 5.7, ofSaid: 0.15 }],
    manyHints: [{ nats: 3.7, ofSaid: 0.15 }],
    /** What may be missing of an entry that is answered, from what confidence on a little more, and of one that is offered. */
    answer: 0.03,
    sure: 0.8,
    answerWhenSure: 0.2,
    offer: 0.55,
  });
