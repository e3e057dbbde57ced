/** Names of machines that stand in a text without a label: with a domain, or as Windows and administrators name servers. */
import type { Rule } from './rule.ts';

/** Microsoft's own hosts, and a few that everybody uses, tell what failed, and nobody's name. */
const PUBLIC_HOST =
  /(?:^|\.)(?:microsoft\.com|windows\.net|windows\.com|azure\.com|azure\.net|azure\.cn|azure\.us|windowsazure\.com|windowsazure\.cn|windowsazure\.us|chinacloudapi\.cn|usgovcloudapi\.net|cloudapi\.de|azurewebsites\.net|azureedge\.net|azurefd\.net|trafficmanager\.net|microsoftonline\.(?:com|us|de|cn)|microsoftonline-p\.com|onmicrosoft\.com|sharepoint\.com|windowsupdate\.com|msauth\.net|msftauth\.net|live\.com|msn\.com|office\.com|office\.net|office365\.com|aka\.ms|msftncsi\.com|msftconnecttest\.com|digicert\.com|msocsp\.com|verisign\.com|visualstudio\.com|github\.com|wikipedia\.org|slack\.com|localhost|example\.(?:com|org|net))$|^(?:localhost|127\.0\.0\.1|fwlink)$/i;

/** Whether a host may be kept as it is. */
export function isPublicHost(host: string): boolean {
  return PUBLIC_HOST.test(host);
}

const DOTTED_NAME = /(?<![\p{L}\w$@-]|(?<!\*)\.)[\p{L}\d_-]+(?:\.[\p{L}\d_-]+)+/gu;
/** Names that only an inner network knows. */
const INNER = /\.(?:local|lan|internal|intern|corp|intra|intranet|localdomain|localnet|home\.arpa)$/i;
/** The first part names the account or the organisation. */
const ACCOUNT =
  /^[a-z0-9-]{1,63}((?:\.privatelink)?\.(?:(?:blob|file|queue|table|dfs)\.(?:core\.windows\.net|core\.usgovcloudapi\.net|core\.chinacloudapi\.cn|storage\.azure\.net)|vault\.azure\.net|vaultcore\.azure\.net|database\.windows\.net|servicebus\.windows\.net|azurewebsites\.net|onmicrosoft\.com|sharepoint\.com))$/i;

/** A domain whose last part is no word and no ending of files: two parts are enough, as in `contoso.com`. */
const DOMAIN = /\.(?:com|net|org|edu|gov|mil|biz|arpa|xn--[a-z\d-]+|рф|[a-z]{2})$/i;
/** These end files, are words that follow a missing blank, or members of programs: there it takes three parts. */
const WORDY =
  /\.(?:ad|ai|am|an|as|at|be|by|cc|cs|db|do|gz|he|hh|id|if|in|io|is|it|js|lz|md|me|mm|ms|my|no|ok|on|or|pc|pl|ps|py|rb|rc|rs|sh|so|sk|st|to|ts|tv|up|us|vb|we|ws|xz|app|bank|cloud|dev|group|host|info|network|online|services?|site|software|solutions|store|support|systems|tech|xyz)$/i;
/** Endings of two letters that no country has. */
const NO_COUNTRY = /\.(?:an|cp|cs|db|gz|hh|if|js|lz|of|ok|on|or|pc|rb|rc|ts|up|vb|we|xz)$/i;
/** Endings of files that are countries too: two parts are a file. */
const FILE_END = /\.(?:ad|ai|cc|io|md|mm|pl|ps|py|rs|sh|so|app)$/i;
/** `System.Net`, `Microsoft.Internal.CloudBackup.Com`, `ASP.NET`: names within programs. */
const PROGRAM = /^(?:System|Microsoft|Windows|Azure|Interop|CloudBackup)\.|(?:^|\.)(?:asp|ado|vb|ml|ef)\.net$/i;
const LOWER_END = /\.[^.A-Z]+$/;
const LOWER = /[a-z]/;
/** A part with both, or with a hyphen, is a machine's name rather than a word. */
const MACHINE_PART = /\d|[^.]-[^.]/;
const MOST_PARTS = 127;

function dottedName([name]: RegExpExecArray): string {
  if (INNER.test(name)) return '[host]';
  const known = name.replace(ACCOUNT, '[name]$1');
  if (known !== name || isPublicHost(name)) return known;
  return isDomain(name) ? '[host]' : name;
}

function isDomain(name: string): boolean {
  const wordy = WORDY.test(name);
  if ((!wordy && !DOMAIN.test(name)) || NO_COUNTRY.test(name) || PROGRAM.test(name)) return false;
  const parts = name.split('.').length;
  if (parts > MOST_PARTS) return false;
  // `failed.Is`, `Console.Me`: a domain is written in one case, at least at its end.
  const oneCase = LOWER_END.test(name) || !LOWER.test(name);
  if (parts > 2) return oneCase || !wordy;
  return oneCase && (!wordy || (MACHINE_PART.test(name) && !FILE_END.test(name)));
}

/** As Windows names a machine by itself. */
const WINDOWS_NAME = /(?<![\w.\\/-])(?:DESKTOP-[A-Z\d]{7}|LAPTOP-[A-Z\d]{8}|WIN-[A-Z\d]{11})(?![\w-]|\.\w)/g;
/** `FILESRV01`, `SRV-BK01`. */
const SERVER_NAME = /(?<![\w.\\/-])[A-Z]{0,8}-?SRV-?[A-Z]{0,6}-?\d{2,3}(?![\w-]|\.\w)/g;
/** `server fs02`: after a word for a machine. */
const NAMED_MACHINE =
  /(?<![\w-])((?:server|computer|machine|host|node|workstation|vm|rechner|serveur|servidor|ordinateur|equipo) (?:named |called )?["']?)([a-z]{2}[a-z-]{0,11}\d{1,3})(?![\w\\-]|\.\w)/gi;
/** `on SRV-BK01`: in capitals after a word of place. */
const PLACED_MACHINE =
  /(?<![\w-])((?:[Oo]n|[Ff]rom|[Aa]uf|[Ss]ur|[Vv]on|[Dd]e) ["']?)([A-Z]{2}[A-Z\d-]{0,10}(?<!\d)\d{2,3})(?![\w\\-]|\.\w)/g;
/** Updates, versions, standards, ways to connect: no machines. */
const NO_MACHINE =
  /^(?:kb|sp|cu|ur|ru|rc|tls|ssl|sha|md|aes|rsa|utf|ucs|smb|tcp|udp|http|ip|ipv|iso|rfc|cve|usb|com|lpt|sata|scsi|raid|id|event|error|code|hresult|exception|wsa|nt|win|windows|sql|exchange|sharepoint|hyperv|dpm|scdpm|mabs|mars|ntfs|refs|fat|exfat|tpm|uefi|os|net|dotnet|ps|powershell|gen|port|level|phase|step|line|base|ws|ltsc|version|build|release)[ -]?\d+$/i;

function machine([match, before = '', name = '']: RegExpExecArray): string {
  return NO_MACHINE.test(name) ? match : `${before}[host]`;
}

export const HOST_RULES: readonly Rule[] = [
  { find: DOTTED_NAME, by: dottedName },
  { find: WINDOWS_NAME, by: '[host]' },
  { find: SERVER_NAME, by: '[host]' },
  { find: NAMED_MACHINE, by: machine },
  { find: PLACED_MACHINE, by: machine },
];
