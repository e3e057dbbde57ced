/** What PowerShell shows beside its messages: the command as it was typed, and the place where it went wrong. */

/** `PS C:\Windows\system32> Start-OBRegistration -VaultCredentials D:\a.VaultCredentials`; behind ` : ` a message begins. */
const COMMAND = /^PS [^>]{1,200}>(?=[^>]{0,40}-OB[A-Z])(?!.* : )/;
/** `+ Start-OBRegistration -VaultCred ...`, `+ ~~~~~`, `+ CategoryInfo : NotSpecified`. */
const POSITION = /^\+ (?!FullyQualifiedErrorId)/;
/** `At line:1 char:1`, in any language. A list may have the same bullets as what follows it. */
const PLACE = /^(?:\+ (?:~{3}|CategoryInfo\b)|\D{3,20}:\d{1,5} \D{3,20}:\d{1,5}$)/;

/** Tells the lines of the agent's commands that say nothing of what failed: their words are parameters, `-VaultCredentials` say. */
export function shellEchoes(lines: readonly string[]): (line: string) => boolean {
  const hasPlace = lines.some((line) => PLACE.test(line));
  return (line) => COMMAND.test(line) || (hasPlace && POSITION.test(line));
}
