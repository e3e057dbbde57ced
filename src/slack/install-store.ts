/** Installations of many workspaces: each in the store of its tenant, encrypted, with no more in it than is used. */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Seal } from '../desk/ports/installation.ts';
import type { Store } from '../desk/ports/store.ts';
import { type TenantId, tenantOf } from '../desk/ports/tenant.ts';

const named = z.object({ id: z.string() });

/** What is kept: the bot's token and who it is. No name, no user token, nobody who installed it. */
const keptSchema = z.object({
  v: z.literal(1),
  team: named.optional(),
  enterprise: named.optional(),
  bot: z.object({
    token: z.string(),
    id: z.string(),
    userId: z.string(),
    scopes: z.array(z.string()),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
  }),
  isEnterpriseInstall: z.boolean(),
  /** Milliseconds since 1970. */
  at: z.number(),
});
type Kept = z.output<typeof keptSchema>;

export interface InstallStoreParts {
  store: Pick<Store, 'forTenant'>;
  seal: Seal;
  now: () => number;
}

/** The store as Bolt's installer uses it. */
export class InstallStore implements InstallationStore {
  readonly #parts: InstallStoreParts;

  constructor(parts: InstallStoreParts) {
    this.#parts = parts;
  }

  async storeInstallation<Version extends 'v1' | 'v2'>(installation: Installation<Version, boolean>): Promise<void> {
    const { team, enterprise, bot, isEnterpriseInstall = false } = installation;
    const tenant = tenantOf('slack', (isEnterpriseInstall ? enterprise?.id : team?.id) ?? '');
    const kept: Kept = keptSchema.parse({ v: 1, team, enterprise, bot, isEnterpriseInstall, at: this.#parts.now() });
    await this.#of(tenant).save(this.#parts.seal.seal(JSON.stringify(kept), tenant));
  }

  async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation<'v2', boolean>> {
    for (const tenant of tenantsOf(query)) {
      const kept = await this.#load(tenant);
      if (kept) return installationOf(kept);
    }
    throw new RangeError('The app is not installed there.');
  }

  async deleteInstallation(query: InstallationQuery<boolean>): Promise<void> {
    for (const tenant of tenantsOf(query)) await this.#of(tenant).remove();
  }

  /**
   * Ends an installation that is older than `before`: word of an end may come after the app was installed anew. One that
   * cannot be read any more is ended, too. False where there is nothing to end.
   */
  async end(query: InstallationQuery<boolean>, before: number): Promise<boolean> {
    let ended = false;
    for (const tenant of tenantsOf(query)) {
      const installation = this.#of(tenant);
      if ((await installation.load()) === undefined || (await this.#dateOf(tenant)) > before) continue;
      await installation.remove();
      ended = true;
    }
    return ended;
  }

  async #dateOf(tenant: TenantId): Promise<number> {
    try {
      return (await this.#load(tenant))?.at ?? 0;
    } catch {
      return 0;
    }
  }

  async #load(tenant: TenantId): Promise<Kept | undefined> {
    const sealed = await this.#of(tenant).load();
    return sealed && keptSchema.parse(JSON.parse(this.#parts.seal.open(sealed, tenant)));
  }

  #of(tenant: TenantId) {
    return this.#parts.store.forTenant(tenant).installation;
  }
}

/** Whose installation counts: the workspace's, or the organisation's where the app was installed for all of it. */
function tenantsOf({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>): TenantId[] {
  const ids = isEnterpriseInstall ? [enterpriseId] : [teamId];
  return ids.flatMap((id) => (id ? [tenantOf('slack', id)] : []));
}

/** The fields that Bolt's type asks for and nobody reads are empty. */
function installationOf({ team, enterprise, bot, isEnterpriseInstall }: Kept): Installation<'v2', boolean> {
  const { refreshToken, expiresAt, ...who } = bot;
  return {
    team: isEnterpriseInstall ? undefined : team,
    enterprise,
    user: { id: '', token: undefined, scopes: undefined },
    bot: { ...who, ...(refreshToken !== undefined && { refreshToken }), ...(expiresAt !== undefined && { expiresAt }) },
    tokenType: 'bot',
    isEnterpriseInstall,
    authVersion: 'v2',
  };
}
