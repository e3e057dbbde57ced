/** `mars forget`: deletes what is kept of a person or of a tenant. */
import type { Held } from '../desk/ports/forget.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { CliError } from './errors.ts';
import { oneLine } from './safe-text.ts';
import { type Kept, withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = { user: { type: 'string' }, tenant: { type: 'string' }, yes: { type: 'boolean' } } as const;

/** What there is to forget in one tenant. */
interface Part {
  tenant: TenantId;
  held: Held[];
  forget: () => Promise<number>;
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const { user, tenant } = values;
  if (user === undefined && tenant === undefined) {
    throw new CliError('WRONG_USE', 'Say whom to forget: --user ID, or --tenant T for all of a tenant.');
  }
  if (user === '') throw new CliError('WRONG_USE', '--user takes the id that the platform gives to the person.');
  const whom = user === undefined ? 'the tenant' : `the person ${oneLine(user)}`;
  return await withKept<ExitCode>(terminal, tenant, async (kept) => {
    const parts = (await partsOf(kept, user)).filter(({ held }) => held.length > 0);
    if (parts.length === 0) {
      await terminal.out('There is nothing to forget.\n');
      return 0;
    }
    await terminal.out(`Kept of ${whom}:\n${parts.map(partText).join('')}`);
    if (!values.yes) {
      throw new CliError('NOT_CONFIRMED', 'Nothing was deleted: this cannot be undone. Add --yes to delete it.');
    }
    let rows = 0;
    for (const { forget } of parts) rows += await forget();
    await terminal.out(`Done: ${rows} row(s) deleted or unsigned.\n`);
    return 0;
  });
}

async function partsOf({ tenants, upkeep }: Kept, user: string | undefined): Promise<Part[]> {
  const parts: Part[] = [];
  for (const { id: tenant, store } of tenants) {
    if (user === undefined) {
      const forget = () => upkeep.forgetTenant(tenant);
      parts.push({ tenant, held: await upkeep.heldOfTenant(tenant), forget });
    } else parts.push({ tenant, held: await store.heldOf(user), forget: () => store.forget(user) });
  }
  return parts;
}

const HOW: Readonly<Record<Held['how'], string>> = {
  delete: 'deleted',
  unsign: "kept without the person's id and words pasted",
};

function partText({ tenant, held }: Part): string {
  const width = Math.max(...held.map(({ rows }) => `${rows}`.length));
  const lines = held.map(({ what, how, rows }) => `    ${`${rows}`.padStart(width)} ${what}: ${HOW[how]}\n`);
  return `  ${tenant}\n${lines.join('')}`;
}

export const forgetCommand: Command = {
  name: 'forget',
  usage: '--user ID [--tenant T] [--yes] | --tenant T [--yes]',
  summary: 'delete what is kept of a person or of a tenant',
  help: `Says what is kept of a person, in all tenants or in one, or all that is kept of a tenant, and with --yes deletes
it. Without --yes nothing is deleted and the exit code is 1. A person's votes, requests and pastes go; notes and
settings of the team stay, without the person's id. A tenant's tokens go too: its Slack app has to be
installed again. Backups of the database are not touched.

--user ID    the id that the platform gives to the person: in Teams the Entra object ID, in Slack U...
--tenant T   teams:ID, slack:ID or local:machine
--yes        delete it; it cannot be undone`,
  run,
};
