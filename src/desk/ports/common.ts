/** What the ports of the store have in common. */

/** A span of time: from `from` on, before `to`; ISO times in UTC. */
export interface Span {
  from: string;
  to: string;
}

/** A page of rows in the order of their ids: at most `limit` after the row `after`. */
export interface Page {
  limit: number;
  after?: string;
}

/** Where and with what an answer was given. */
export interface AnswerFacts {
  /** Id of the answer, unique in its tenant. */
  answer: string;
  surface: 'personal' | 'group' | 'channel' | 'web' | 'cli';
  /** The diagnosis' verdict; `shown` where an entry was asked for by its name or code. */
  verdict: 'answer' | 'choose' | 'decoded' | 'unknown' | 'none' | 'shown';
  /** The entry that was answered or offered first. */
  entry?: string;
  /** 0 to 1; kept to three decimals. */
  confidence?: number;
  /** Version of the knowledge. */
  knowledge: string;
  /** Version of the bot. */
  bot: string;
}
