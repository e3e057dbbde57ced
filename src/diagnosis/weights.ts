/**
 * The weights of the evidence, in log-odds: 0 is even, +2 about 88%, -2 about 12%. docs/matching.md says what each
 * stands for and how it was found.
 */
export const WEIGHTS = Object.freeze({
  /** A product message: its share found, and how much it says. */
  message: { slope: 9, middle: 0.62, perNat: 0.16, fullNats: 14, orderShare: 0.3, densityShare: 0.25 },
  /** Free words against a symptom or a title. */
  symptom: { slope: 8, middle: 0.62, perNat: 0.25, fullNats: 9, densityShare: 0.2, explainedShare: 0.35 },
  /** Words of the agent around, for text: none, a hint, likely, certain. */
  agentForText: [-2, -0.4, 0.3, 0.8],
  /** Words of the agent around, for a code. */
  agentForCode: [-0.6, 0, 1, 1.5],
  /** Another product is named: near the agent's own words it counts little. */
  otherProduct: [-4, -3.5, -2.5, -0.8],
  /** How plainly an ID or a name is written. */
  id: { marked: 3.5, labelled: 2.4, hex: 0.6, bare: -2.6 },
  name: { marked: 4, labelled: 3, hex: 3, bare: -1 },
  /** The paste is this code and nothing else. */
  alone: 3.5,
  /** Numbers of three and four digits are many things. */
  shortNumber: -2.5,
  /** HRESULTs that mean the entry only among the agent's failed files, by the agent's words around. */
  failedFiles: { inside: [0.4, 1.2, 2.6, 3.2], outside: [-4, -3, -0.8, 0.4] },
  /** Windows and HTTP codes that need words of the agent, by these. */
  needsAgent: [-4, -1.2, 1, 2],
  /** A message that needs surroundings which are not there. */
  unmetNeed: -4,
  /** An error ID beside the message that the entry does not list. */
  otherId: -2.2,
  /** A name that is internal to the service and not plainly written as an error. */
  internalName: -1.5,
});

/** From what confidence on, and with what lead, a finding is an answer; and what is still worth offering. */
export const THRESHOLDS = Object.freeze({
  answer: 0.74,
  /** The leader must be this far before the runner-up, in log-odds. */
  lead: 1,
  offer: 0.34,
  /** Others offered beside the leader, as a share of it. */
  beside: 0.3,
  /** A further finding in the same paste must be this sure. */
  further: 0.85,
});
