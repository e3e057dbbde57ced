/** Takes marks off both ends of a short text; a loop, since a regular expression for the end would go back and forth. */
export function trimMarks(text: string, before: RegExp, after: RegExp): string {
  const characters = [...text];
  let start = 0;
  let end = characters.length;
  while (start < end && before.test(characters[start] ?? '')) start++;
  while (end > start && after.test(characters[end - 1] ?? '')) end--;
  return characters.slice(start, end).join('');
}
