/** Who the bot is in a workspace: the seam for one workspace by token, or for many by OAuth. */

/** Where a request comes from. */
export interface Workspace {
  teamId?: string | undefined;
  enterpriseId?: string | undefined;
  isEnterpriseInstall: boolean;
}

export interface Installation {
  botToken: string;
  botUserId?: string;
  botId?: string;
}

export interface Installations {
  /** Nothing where the app is not installed. Asked for every request before it is acknowledged, so it must be quick. */
  find(workspace: Workspace): Promise<Installation | undefined>;
}

/** One workspace, by the token of its bot. */
export function singleWorkspace(botToken: string): Installations {
  return { find: async () => ({ botToken }) };
}
