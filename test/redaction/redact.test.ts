import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';

const BASE64 = 'MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ';
const PEM = `-----BEGIN CERTIFICATE-----\n${BASE64}\nabc==\n-----END CERTIFICATE-----`;
const GUID = '8f3c1a2b-1111-4222-8333-0123456789ab';

describe('what must not be kept', () => {
  it.each([
    ['C:\\Users\\jane.doe\\Desktop\\a.log', 'C:\\Users\\[user]\\Desktop\\a.log'],
    ['C:\\Users\\Jürgen Müller\\x', 'C:\\Users\\[user]\\x'],
    ['C:\\\\Users\\\\jane\\\\x', 'C:\\\\Users\\\\[user]\\\\x'],
    ['in C:\\Users\\jane is full', 'in C:\\Users\\[user] is full'],
    ['/home/jane/.config', '/home/[user]/.config'],
    ['\\\\FILESRV01\\backup$\\a', '\\\\[host]\\backup$\\a'],
    ['\\\\?\\UNC\\filesrv01\\share', '\\\\?\\UNC\\[host]\\share'],
    ['"\\\\\\\\filesrv01\\\\share"', '"\\\\\\\\[host]\\\\share"'],
    ['file://filesrv01/share', 'file://[host]/share'],
    ['logged on as CONTOSO\\svc_backup now', 'logged on as [user] now'],
    ['User name: jane', 'User name: [name]'],
    ['Computer name=SRV-DB-01, failed', 'Computer name=[name], failed'],
    ['write to jane.doe+x@contoso.co.uk.', 'write to [email].'],
    ['proxy 10.1.2.3:8080', 'proxy [ip]:8080'],
    ['from fe80::1ff:fe23:4567:890a: refused', 'from [ip]: refused'],
    ['addr:2001:db8::1', 'addr:[ip]'],
    ['::ffff:10.0.0.1', '[ip]'],
    [`tenant ${GUID}`, 'tenant [guid]'],
    [
      `/subscriptions/${GUID}/resourceGroups/rg-jane/providers/Microsoft.RecoveryServices/vaults/v1`,
      '/subscriptions/[guid]/resourceGroups/[name]/providers/Microsoft.RecoveryServices/vaults/[name]',
    ],
    [
      'https://acct1.blob.core.windows.net/c?sv=1&sig=aB%2Fc%3D&se=2',
      'https://[name].blob.core.windows.net/c?sv=1&sig=[secret]&se=2',
    ],
    ['https://intranet.contoso.com/wiki', 'https://[host]/wiki'],
    ['see (https://wiki.contoso.example/x), or https://wiki.', 'see (https://[host]/x), or https://[host].'],
    ['srv01.contoso.local is down', '[host] is down'],
    ['Server FILESRV01.corp.example-bank.net: failed', 'Server [host]: failed'],
    ['on fs02.contoso.local, then on dc1.ad.firma.de.', 'on [host], then on [host].'],
    ['DC1.AD.FIRMA.DE and proxy.contoso.co.uk:8080 (contoso.com)', '[host] and [host]:8080 ([host])'],
    ['Srv01.Contoso.Com, srv-1.it, backup.firma.it, *.contoso.com', '[host], [host], [host], *.[host]'],
    ['acct1.privatelink.blob.core.windows.net', '[name].privatelink.blob.core.windows.net'],
    ['Server FILESRV01: the backup failed', 'Server [host]: the backup failed'],
    ['the backup on SRV-BK01 fails', 'the backup on [host] fails'],
    ['auf HV02 und dem Server fs02', 'auf [host] und dem Server [host]'],
    ['FILESRV01 and DESKTOP-4F7K2QA, LAPTOP-AB12CD34, WIN-9QKJ3L2M1NO', '[host] and [host], [host], [host]'],
    ['Computer: BK1', 'Computer: [name]'],
    ['Authorization: Bearer abcdef0123456789abc', 'Authorization: Bearer [secret]'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '[secret]'],
    ['xoxb-123456789012-abcdef', '[secret]'],
    [
      'DefaultEndpointsProtocol=https;AccountName=acct;AccountKey=abc/def+==;',
      'DefaultEndpointsProtocol=https;AccountName=[secret];AccountKey=[secret];',
    ],
    ['Server=tcp:db01,1433;User ID=sa;Password=p w;', 'Server=[secret];User ID=[secret];Password=[secret];'],
    ['postgres://bot:pa55@db/x', 'postgres://[secret]@db/x'],
    ['my password is hunter2', 'my password is [secret]'],
    ['passphrase: correct horse battery staple', 'passphrase: [secret]'],
    ['the passphrase is correcthorsebatterystaple', 'the passphrase is [secret]'],
    ['passphrase "correct horse"', 'passphrase [secret]'],
    ['security PIN: 123456', 'security PIN: [secret]'],
    ['Thumbprint 8AF1C0DE8AF1C0DE8AF1C0DE8AF1C0DE8AF1C0DE', 'Thumbprint [key]'],
    [`cert ${BASE64}\n${BASE64} end`, 'cert [secret] end'],
    [`a\n${PEM}\nb`, 'a\n[certificate]\nb'],
    ['-----BEGIN PRIVATE KEY-----\nabc', '[certificate]'],
  ])('%s', (text, kept) => {
    expect(redact(text)).toBe(kept);
  });
});

describe('what stays', () => {
  it.each([
    'Unable to connect to the Azure Backup service. (ID: 100050)',
    'The encryption passphrase is invalid. Error 0x80070005 (-2147024891)',
    'Set Encryption key for secure backups: activation did not succeed completely [0x1FC07]',
    'The security PIN entered is incorrect.',
    'Version 2.0.9250.0 and version 10.0.0.1, v4.6.1.2',
    'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config\\CloudBackupProvider',
    'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Scratch',
    'C:\\Users\\Public\\x',
    'NT AUTHORITY\\SYSTEM',
    '\\\\?\\C:\\System Volume Information and \\\\.\\pipe\\x and \\\\<server>\\share',
    'at 12:34:56 on 2026-01-02T03:04:05',
    'https://learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot and *.blob.core.windows.net',
    'CBPServerRegisteredVaultDoesntMatchWithCurrent 0x0000000000010A3F',
    'proxy on 127.0.0.1:8080',
    'pod01-rec2.wus.backup.windowsazure.com, login.microsoftonline.com and www.msftconnecttest.com',
    'login.chinacloudapi.cn, *.usgovcloudapi.net, wustat.windows.com, aka.ms and outlook.office.com',
    '[portal](https://portal.azure.com), `https://portal.azure.us` or https://portal.azure.com.',
    'OBEngine.exe wrote CBEngineCurr.errlog, OnlineBackup.KEK and mtffile.cpp; run services.msc or my-script-2.sh, read known-issues.md',
    'at Microsoft.Internal.CloudBackup.Common.Net.Is and System.Net.Http.HttpClient.SendAsync, System.IO, ASP.NET',
    '$job.Info.Status, Get-OBJob | % { $_.JobStatus.id } and [System.Convert]::ToBase64String($a.b.me)',
    'The job failed.It is back.Is this the disk.This says so.No more, e.g. a.to or x.min.js and script.sh',
    'Windows Server R2, Server SP1, server 2019, SQL Server CU12, machine SHA256, host TLS12',
    'on KB5034441, on TLS12, from RFC-79, on UTF-16, from HTTP11, on USB30, on COM12',
    'On Server Backup 10 and on disk 12, from VSS 34',
    '',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text);
  });
});
