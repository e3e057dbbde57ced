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
    expect(echoesOf(SESSION)).toEqual([SESSION[0], SESSION[3], SESSION[4], SESSION[5], SESSION[6]]);
  });

  it.each([
    'At line:1 char:1',
    'Au caractère Ligne:1 : 1',
    '위치 줄:1 문자:1',
    'At \\\\dc1\\deploy\\mars\\register.ps1:22 char:9',
    'In C:\\Program Files\\mars 2\\job.psm1:7 Zeichen:12',
  ])('is a place in any language: %s', (place) => {
    expect(echoesOf([place, '+ Start-OBBackup'])).toEqual([place, '+ Start-OBBackup']);
  });

  it('is a command without its prompt, beside a place', () => {
    const command = 'Set-OBMachineSetting -ProxyServer "http://px.intern" -ProxyPort 8080';
    expect(echoesOf([command, 'At line:2 char:1'])).toContain(command);
    expect(echoesOf([`${command} -> error 810001`])).toEqual([]);
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

  it('is the name of a command before its message, which is whole without it', () => {
    const said =
      'Start-OBRegistration : The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup.';
    const session = [
      'PS C:\\> Start-OBRegistration -VaultCredentials "D:\\coffre.VaultCredentials"',
      said,
      'Au caractère Ligne:1 : 1',
    ];
    expect(answers(diagnose(session.join('\n')))).toEqual(['unable-to-connect']);
  });
});
