/** One kind of thing that is taken out of a text. */
export interface Rule {
  /** Global; every repetition bounded or free of choices, so that its work is linear. */
  find: RegExp;
  /** The placeholder with what is kept around it, as `String.replace` takes it or made from the match. */
  by: string | ((match: RegExpExecArray) => string);
}

/** What stands in the place of what was taken out. */
const PLACEHOLDER = /^["']?\[(?:secret|user|host|name|email|ip|guid|key|certificate)\]/;

/** Whether a value was taken out already; rules pass over it. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value);
}

const DRIVE_END = /(?:^|[^\p{L}])[A-Za-z]:$/u;

/** Whether a text ends with `C:`. */
export function endsWithDrive(text: string): boolean {
  return DRIVE_END.test(text);
}

/** The text with every match of the rule replaced. */
export function applyRule(text: string, { find, by }: Rule): string {
  // Most rules find nothing in most texts, and looking is cheaper than replacing.
  if (text.search(find) === -1) return text;
  if (typeof by === 'string') return text.replace(find, by);
  let kept = '';
  let from = 0;
  for (const match of text.matchAll(find)) {
    kept += text.slice(from, match.index) + by(match);
    from = match.index + match[0].length;
  }
  return kept + text.slice(from);
}
