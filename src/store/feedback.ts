/** Feedback in the tables. */
import { type Selectable, sql } from 'kysely';
import type { EntryVotes, Feedback, Vote } from '../desk/ports/feedback.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { Redacted } from '../redaction/redact.ts';
import { answerColumns, answerFacts } from './answer-columns.ts';
import { rowsOf } from './page.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';
import { id, plain } from './text.ts';

const LONGEST_WORD = 1_000;

/** Keeps a vote; an older one that comes late changes nothing. */
export async function writeVote({ db, newId }: Parts, tenant: TenantId, vote: Vote): Promise<void> {
  const columns = {
    ...answerColumns(vote),
    vote: vote.vote,
    word: vote.word === undefined ? null : plain(vote.word, LONGEST_WORD),
    at: vote.at,
  };
  await db
    .insertInto('feedback')
    .values({ id: newId(), tenant, person: id(vote.person), ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'answer', 'person'])
        .doUpdateSet(columns)
        .whereRef('feedback.at', '<=', sql.ref('excluded.at')),
    )
    .execute();
}

export function feedbackOf(parts: Parts, tenant: TenantId): Feedback {
  const { db } = parts;
  return {
    vote: (vote) => writeVote(parts, tenant, vote),
    of: async (answer, person) => {
      const row = await db
        .selectFrom('feedback')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('answer', '=', answer)
        .where('person', '=', person)
        .executeTakeFirst();
      return row && voteOf(row);
    },
    byEntry: async ({ from, to }) => {
      const rows = await db
        .selectFrom('feedback')
        .select(['entry', 'vote', (select) => select.fn.countAll().as('count')])
        .where('tenant', '=', tenant)
        .where('at', '>=', from)
        .where('at', '<', to)
        .groupBy(['entry', 'vote'])
        .execute();
      return countVotes(rows.map(({ entry, vote, count }) => ({ entry, vote, count: Number(count) })));
    },
    list: async (span, page) => {
      const query = db.selectFrom('feedback').selectAll().where('tenant', '=', tenant);
      const rows = await rowsOf(query.where('at', '>=', span.from).where('at', '<', span.to), page).execute();
      return rows.map((row) => ({ id: row.id, ...voteOf(row) }));
    },
  };
}

function voteOf(row: Selectable<Tables['feedback']>): Vote {
  return {
    ...answerFacts(row),
    person: row.person,
    // `writeVote` is the only writer, and it takes redacted words only.
    vote: row.vote as Vote['vote'],
    ...(row.word !== null && { word: row.word as Redacted }),
    at: row.at,
  };
}

function countVotes(rows: readonly { entry: string | null; vote: string; count: number }[]): EntryVotes[] {
  const entries = new Map<string, EntryVotes>();
  for (const { entry, vote, count } of rows) {
    if (entry === null) continue;
    const votes = entries.get(entry) ?? { entry, solved: 0, notMine: 0, noHelp: 0 };
    entries.set(entry, votes);
    if (vote === 'solved') votes.solved += count;
    else if (vote === 'not-mine') votes.notMine += count;
    else votes.noHelp += count;
  }
  return [...entries.values()].sort((a, b) => total(b) - total(a) || (a.entry < b.entry ? -1 : 1));
}

function total({ solved, notMine, noHelp }: EntryVotes): number {
  return solved + notMine + noHelp;
}
