/** The app manifest as Teams reads it. The type is that of its schema version. */
import type { TeamsManifestV1D25 } from '@microsoft/app-manifest';
import { commandLists, EXPLAIN, SEARCH } from './commands.ts';
import type { PackageSettings } from './settings.ts';

type Manifest = TeamsManifestV1D25.TeamsManifestV1D25;

/** The icons inside the package. */
export const ICONS = { color: 'color.png', outline: 'outline.png' } as const;

const SCOPES: TeamsManifestV1D25.CommandListScope[] = ['personal', 'team', 'groupChat'];

const ABOUT = `MARS Medic names errors of the Microsoft Azure Recovery Services (MARS) backup agent.

Paste an error message, a part of a log, or just a code. The answer says which known error it is, how sure that is and why, what causes it, and what to do, step by step. It says so when it does not know. Each answer cites its source and the date of it.

- In a personal chat: paste the error.
- In a group chat or a channel: mention the app with the error.
- On a message: choose "Explain this error" in its menu.
- While writing: find an error by code, word or topic, and put its card into the message.

The app signs nobody in, reads no files and sees none of your servers; it changes nothing on them. It is not a Microsoft product.`;

const ABOUT_RSC = `This package also asks for the permission to receive the messages of the channels and group chats that it is added to. It looks in each for an error of the agent, so that a person need not mention the app. It answers only an error that it is sure of, and at most once in a thread. It neither keeps nor passes on a message that it does not answer.`;

/** Makes the manifest; the variant with RSC asks for the messages of the channels and chats that the app is added to. */
export function teamsManifest(settings: PackageSettings): Manifest {
  const { teamsAppId, botId, publicUrl, version, rsc, developer } = settings;
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
    manifestVersion: '1.25',
    version,
    id: teamsAppId,
    developer,
    name: { short: 'MARS Medic', full: 'MARS Medic: errors of the backup agent' },
    description: {
      short: 'Paste a backup agent error; get its cause and the steps that mend it.',
      full: rsc ? `${ABOUT}\n\n${ABOUT_RSC}` : ABOUT,
    },
    icons: { ...ICONS },
    accentColor: '#1D2B4F',
    bots: [{ botId, scopes: SCOPES, supportsFiles: false, isNotificationOnly: false, commandLists }],
    composeExtensions: [{ botId, commands: [SEARCH, EXPLAIN] }],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    validDomains: [new URL(publicUrl).host],
    ...(rsc && readsMessages(botId, publicUrl)),
  };
}

/** The resource is not used for this kind of consent, but Teams wants one. */
function readsMessages(id: string, resource: string): Pick<Manifest, 'authorization' | 'webApplicationInfo'> {
  return {
    webApplicationInfo: { id, resource },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: 'ChannelMessage.Read.Group', type: 'Application' },
          { name: 'ChatMessage.Read.Chat', type: 'Application' },
        ],
      },
    },
  };
}
