/** Lines that PowerShell shows beside a message. */
import { describe, expect, it } from 'vitest';
import { shellEchoes } from '../../../src/diagnosis/read/shell.ts';
import { answers, diagnose } from '../../helpers/diagnosis.ts';

const SESSION = [
  'PS C:\\Windows\\system32> Start-OBRegistration -VaultCredentials D:\\kunde7.VaultCredentials -Confirm:$false',
  'Start-OBRegistration : Der Microsoft Azure Recovery Services-Agent konnte keine Verbindung mit Microsoft Azure Backup',
  'herstellen.',
  'In Zeile:1 Zeichen:1',
  '+ Start-OBRegistration -VaultCredentials D:\\kunde7.VaultCredentials -Co ...',
  '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
  '+ CategoryInfo : NotSpecified: (:) [Start-OBRegistration], DlsException',
  '+ FullyQualifiedErrorId : CBPServerRegistrationFailed',
];

function echoesOf(lines: readonly string[]): string[] {
  const isEcho = shellEchoes(lines);
  return lines.filter(isEcho);
}

describe('what PowerShell shows beside a message', () => {
  it('is the command and its place', () => {
    expect(echoesOf(SESSION)).toEqual([SESSION[0], SESSION[4], SESSION[5], SESSION[6]]);
  });

  it.each([
    ['a list', ['+ backup fails at 2', '+ agent reinstalled']],
    [
      'a command that was no command of the agent',
      ['PS C:\\> Test-NetConnection pod01.backup.windowsazure.com -Port 443'],
    ],
    ['a message behind a command', ['PS C:\\> Start-OBRegistration : Vault credentials validation failed.']],
  ])('is not %s', (_, lines) => {
    expect(echoesOf(lines)).toEqual([]);
  });

  it('does not count: the name of a parameter is no matter of the message', () => {
    expect(answers(diagnose(SESSION.slice(0, -1).join('\n')))).toEqual(['unable-to-connect']);
  });
});
