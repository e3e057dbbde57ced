/** Pastes to try, of the shapes that people meet. */
import { byId, make, makeButton } from './dom.js';

/** @type {{ title: string, text: string }[]} */
const examples = [
  {
    title: 'A dialog with an ID',
    text: 'The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)\nCheck your network settings and ensure that you are able to connect to the internet.',
  },
  {
    title: 'A red block from PowerShell',
    text: [
      'Start-OBRegistration : Vault credentials validation failed. Vault credentials file provided is either corrupted or',
      'does not have the latest credentials associated with the recovery service. (ID: 34513)',
      'At line:1 char:1',
      '+ Start-OBRegistration -VaultCredentials C:\\Temp\\vault.VaultCredentials',
      '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
      '    + CategoryInfo          : NotSpecified: (:) [Start-OBRegistration], DlsException',
      '    + FullyQualifiedErrorId : CBPUserExpiredVaultCredential',
    ].join('\n'),
  },
  {
    title: 'A log of failed files',
    text: [
      'LastBackupFailedFiles0123.txt',
      'D:\\Finance\\2023\\ledger.xlsx (0x80070570)',
      'D:\\Users\\anna\\NTUSER.DAT (0x80070005)',
      'The backup completed with warnings.',
    ].join('\n'),
  },
  {
    title: 'Free words',
    text: 'Our scheduled backups no longer start at night, but they work when I start one by hand.',
  },
  {
    title: 'Not the agent’s at all',
    text: 'npm ERR! 407 Proxy Authentication Required: GET https://registry.npmjs.org/react',
  },
];

/** A message that was not written to the bot: it has nothing to say until somebody asks what the error is. */
const overheard = {
  title: 'A message of a colleague',
  sender: 'Ana, a colleague',
  text: [
    'Can somebody look at FS02? The backup of last night says:',
    'Unable to find changes in a file. This could be due to various reasons. (0x07EF8)',
  ].join('\n'),
};

/**
 * Shows them; a press sends one.
 * @param {(text: string) => void} send
 * @param {(sender: string, text: string) => void} overhear Shows a message of somebody else.
 */
export function showExamples(send, overhear) {
  const buttons = examples.map(({ title, text }) => makeButton(title, () => send(text)));
  const theirs = makeButton(overheard.title, () => overhear(overheard.sender, overheard.text));
  const list = byId('examples', HTMLElement).querySelector('ul');
  list?.append(...[...buttons, theirs].map((button) => make('li', '', button)));
}
