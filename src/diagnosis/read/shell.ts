/** What PowerShell shows beside its messages: the command as it was typed, and the place where it went wrong. */

/** `PS C:\Windows\system32> Start-OBRegistration -VaultCredentials D:\a.VaultCredentials`; behind ` : ` a message begins. */
const COMMAND = /^PS [^>]{1,200}>(?=[^>]{0,40}-OB[A-Z])(?!.* : )/;
/** The same without the prompt; what follows it may be an error in somebody's own words, unless a place is shown too. */
const BARE_COMMAND = /^[A-Z][a-z]{1,20}-OB[A-Za-z]{2,30} -[A-Z](?!.* : )/;
/** `+ Start-OBRegistration -VaultCred ...`, `+ ~~~~~`, `+ CategoryInfo : NotSpecified`. */
const POSITION = /^\+ (?!FullyQualifiedErrorId)/;
/** `At line:1 char:1`, `Au caractère Ligne:1 : 1`, `At \\dc1\deploy\register.ps1:22 char:9`. */
const PLACE = /^\D(?:\D{2,29}|.{2,200}\.psm?1):\d{1,5} \D{1,20}:? ?\d{1,5}$/;
/** What only PowerShell writes. A list may have the same bullets as what follows a place. */
const MARKS = /^\+ (?:~{3}|CategoryInfo\b)/;

/** Tells the lines of the agent's commands that say nothing of what failed: their words are parameters, `-VaultCredentials` say. */
export function shellEchoes(lines: readonly string[]): (line: string) => boolean {
  const hasPlace = lines.some((line) => PLACE.test(line) || MARKS.test(line));
  return (line) => COMMAND.test(line) || (hasPlace && [POSITION, PLACE, BARE_COMMAND].some((form) => form.test(line)));
}
