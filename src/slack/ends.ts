/** The end of an installation: the app was removed from a workspace, or its token was taken back. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import { describeError, ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import type { InstallStore } from './install-store.ts';

const endSchema = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  /** Seconds since 1970. */
  event_time: z.number().nullish(),
  event: z.looseObject({ tokens: z.looseObject({ bot: z.array(z.string()).nullish() }).nullish() }),
});

/** Forgets the tokens of workspaces that the app leaves. */
export function listenForEnds(app: App, installs: InstallStore, log: Log): void {
  const end = async (body: unknown) => {
    const { data } = endSchema.safeParse(body);
    if (!data) return;
    const query = {
      teamId: data.team_id ?? undefined,
      enterpriseId: data.enterprise_id ?? undefined,
      isEnterpriseInstall: data.is_enterprise_install === true || !data.team_id,
    };
    // A second that has begun is counted whole.
    const before = data.event_time ? (data.event_time + 1) * 1_000 : Number.POSITIVE_INFINITY;
    try {
      if (await installs.end(query, before)) log.info({ event: 'uninstalled' }, 'A workspace has removed the app.');
    } catch (error) {
      log.error({ code: 'INTERNAL', ...describeError(error) }, ERRORS.INTERNAL.message);
    }
  };
  app.event('app_uninstalled', async ({ body }) => end(body));
  app.event('tokens_revoked', async ({ body }) => {
    // Tokens of persons are none of ours.
    if (endSchema.safeParse(body).data?.event.tokens?.bot?.length) await end(body);
  });
}
