/** What the app offers in the menus of Teams. The tests hold the commands against those that the desk reads. */
import type { TeamsManifestV1D25 } from '@microsoft/app-manifest';

type CommandList = NonNullable<TeamsManifestV1D25.Bot['commandLists']>[number];
type ExtensionCommand = NonNullable<TeamsManifestV1D25.ComposeExtension['commands']>[number];

/** The commands that can be typed, with the words that the menu shows. */
function commandsOf(help: string): CommandList['commands'] {
  return [
    { title: 'help', description: help },
    { title: 'list', description: 'Browse the known errors by topic' },
    { title: 'show 100050', description: 'Look up an error ID, a hex code or a name' },
    { title: 'notes', description: "Your team's own words on errors, and how to add one" },
    { title: 'stats', description: 'What was asked here, and what helped' },
    { title: 'hand over', description: 'Where requests for a person go' },
    { title: 'forget me', description: 'Delete what is kept of you' },
    { title: 'about', description: 'What the answers rest on and what they leave out' },
  ];
}

/** One list a way to speak to the bot: alone, or among others by mention. */
export const commandLists: CommandList[] = [
  { scopes: ['personal'], commands: commandsOf('How to ask: paste an error message or a code') },
  {
    scopes: ['team', 'groupChat'],
    commands: commandsOf('How to ask: mention me with an error message or a code'),
  },
];

/** Search from the box where a message is written. */
export const SEARCH = {
  id: 'searchEntries',
  type: 'query',
  context: ['compose', 'commandBox'],
  title: 'Find an error',
  description: 'Find a known error by code, word or topic and put its card into the message',
  initialRun: false,
  parameters: [
    {
      name: 'query',
      title: 'Code, word or topic',
      description: 'An error ID, a hex code, a word of the message, or a topic such as cache',
      inputType: 'text',
    },
  ],
} satisfies ExtensionCommand;

/** The action on anybody's message; the bot answers with a dialog. */
export const EXPLAIN = {
  id: 'explainError',
  type: 'action',
  context: ['message'],
  title: 'Explain this error',
  description: 'Name the backup error in this message and tell its causes and steps',
  fetchTask: true,
} satisfies ExtensionCommand;
