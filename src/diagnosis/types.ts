/** What a diagnosis is made of. */

/** What a code found in a paste can be. `number` is a bare number that nothing around it explains. */
export type FoundKind = 'mars-id' | 'hresult' | 'win32' | 'http-status' | 'event' | 'name' | 'number';

/** A code as it stands in the paste. */
export interface FoundCode {
  /** The text it was read from, for example `(ID: 100050)`. */
  raw: string;
  kind: FoundKind;
  /** Canonical: decimal for IDs and numbers, `0x` and upper-case digits for HRESULTs, a name as pasted. */
  value: string;
}

/**
 * answer: sure of the first entry. choose: 2 to 4 likely entries, the person picks. decoded: no entry, but a code's
 * general meaning is known. unknown: an error, not known here. none: no error at all.
 */
export type Verdict = 'answer' | 'choose' | 'decoded' | 'unknown' | 'none';

/** A likely entry. */
export interface Candidate {
  id: string;
  title: string;
  /** 0 to 1, calibrated: of the findings said at 0.9, nine in ten are right. */
  confidence: number;
  /** Every code that the entry lists, canonical. */
  codes: string[];
  /** What matched, in words for a person. */
  matched: string[];
}

/** One problem seen in a paste. */
export interface Finding {
  verdict: Verdict;
  /** Likeliest first; empty for `decoded`, `unknown` and `none`. */
  entries: Candidate[];
  codes: FoundCode[];
  /** The part of the paste that the finding rests on; user text. */
  excerpt: string;
  /** Another product that the paste seems to be about, by its name for people. */
  product?: string;
}

/** How much of the paste was read. */
export interface Reading {
  /** Characters given. */
  characters: number;
  /** Characters read; less than given when the paste is over the limit. */
  read: number;
}

export interface Diagnosis {
  /** Most important first, one per distinct problem; never empty. */
  findings: Finding[];
  reading: Reading;
}
