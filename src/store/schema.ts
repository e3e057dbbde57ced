/**
 * The tables. Both databases have the same: text, integers, nothing else. Times are ISO text in UTC, confidence is in
 * thousandths, times of answers in microseconds, so that no number is rounded differently.
 */

interface AnswerColumns {
  answer: string;
  surface: string;
  verdict: string;
  entry: string | null;
  confidence: number | null;
  knowledge: string;
  bot: string;
}

export interface Tables {
  lookups: AnswerColumns & { id: string; tenant: string; at: string; micros: number };
  feedback: AnswerColumns & {
    id: string;
    tenant: string;
    person: string;
    vote: string;
    word: string | null;
    at: string;
  };
  gaps: {
    id: string;
    tenant: string;
    kind: string;
    likeness: string;
    codes: string;
    text: string;
    entry: string | null;
    person: string | null;
    count: number;
    first_seen: string;
    last_seen: string;
    state: string;
    closed_by: string | null;
    closed_at: string | null;
  };
  notes: {
    id: string;
    tenant: string;
    entry: string;
    text: string;
    author: string;
    created_at: string;
    edited_at: string | null;
    removed_at: string | null;
  };
  note_changes: { id: string; tenant: string; note: string; change: string; text: string; author: string; at: string };
  settings: { tenant: string; channel: string; name: string; value: string; person: string; at: string };
  recents: { tenant: string; person: string; entry: string; at: string };
  seen_events: { tenant: string; key: string; expires_at: string };
  installations: { tenant: string; sealed: string; at: string };
  outbox: {
    id: string;
    tenant: string;
    kind: string;
    body: string;
    key: string | null;
    person: string | null;
    state: string;
    attempts: number;
    created_at: string;
    due_at: string;
    held_by: string | null;
    held_until: string | null;
    ended_at: string | null;
  };
  handovers: {
    id: string;
    tenant: string;
    family: string;
    entry: string | null;
    person: string;
    place: string;
    route: string;
    form: string;
    card: string | null;
    state: string;
    created_at: string;
    taken_by: string | null;
    taken_at: string | null;
    closed_by: string | null;
    closed_at: string | null;
  };
}
