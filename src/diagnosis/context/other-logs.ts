/** Lines that no word but their form gives away as another program's. */

/** The form of a line that a product writes, by the product's id in `context.yaml`. */
export interface LogForm {
  product: string;
  form: RegExp;
}

/** Every form is bounded and is tried on the lines that are read only. */
export const OTHER_LOGS: readonly LogForm[] = [
  // [14.02.2025 02:11:37] <01> Error
  { product: 'veeam', form: /^\[\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d(?:\.\d{3})?\] <\d{1,4}> / },
  // https://vault.lab:8200/v1/auth/token/lookup-self
  { product: 'hashicorp', form: /:8200\b|\/v1\/[a-z]{2,20}\/|Error making API request|\bVAULT_(?:ADDR|TOKEN)\b/ },
  // V-79-57344-65233
  { product: 'backup-tools', form: /\bV-79-\d{4,6}/ },
  // 4212  1a3c  03/14 02:00:11 88213 CVVSSUtil::Prepare() -
  { product: 'backup-tools', form: /^\d{2,6} {1,4}[0-9a-f]{1,5} {1,4}\d\d\/\d\d \d\d:\d\d:\d\d \d{2,9} / },
  // ORA-19504, RMAN-03009; Msg 3201, Level 16
  { product: 'server-roles', form: /\b(?:ORA|RMAN)-\d{4,5}\b/ },
  { product: 'azure-sql', form: /\bMsg \d{3,5}, Level \d|\bSQL Server, Error: \d/ },
  // Mar 14 02:00:11 host rsnapshot[812]: … but not what a collector of Windows events passes on
  {
    product: 'server-roles',
    form: /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,60} (?!win|evt|nxlog|snare)[\w./-]{1,40}\[\d{1,7}\]:/,
  },
  // 2024/09/12 22:14:07 ERROR 5 (0x00000005) Copying File D:\Data\a.docx
  { product: 'copy-tools', form: /\bERROR \d{1,5} \(0x[0-9A-F]{8}\) [A-Z][a-z]{3,12}ing\b/ },
  // /home/anna/job.sh, ~/.bashrc; slurmstepd: error: …: the agent runs on Windows alone
  {
    product: 'unix',
    form: /(?:^|(?<!^PS)[\s'"(=:])(?:~|\/(?:home|var|usr|opt|etc|mnt|srv|scratch|dev|proc|root))\/[\w.$-]|^[a-z][a-z0-9_-]{2,20}: error: /,
  },
  // WARNING: Retrying (Retry(total=0)) after connection broken by 'ProxyError(…)'
  { product: 'developer-tools', form: /\bRetry\(total=\d/ },
  // at com.example.Job.run(Job.java:42)
  { product: 'developer-tools', form: /\bat [a-z]{2,20}(?:\.[\w$]{1,60}){2,10}\(\w{1,60}\.java:\d/ },
];
