/** A reply as plain text: for terminals, and wherever a card can't be shown. */
import type { Action, Answer, DecodedCode, InfoRow, Reply } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { certaintyLine, entryLines, refLine } from './entry.ts';
import { block, bullet, indent, inline, insideJson, type Line, plain, quoteLines } from './lines.ts';
import { walkEndLines, walkLines } from './walk.ts';

const RULE = '----------';

/** Everything that the reply says; ends with a line feed. */
export function renderText(reply: Reply): string {
  return textOf(replyLines(reply));
}

/** The same text, and as a JSON string in pieces for whoever writes it on the wire: most of it is kept, as bytes. */
export function renderTextJson(reply: Reply): { text: string; json: (string | Buffer)[] } {
  const lines = replyLines(reply);
  return { text: textOf(lines), json: jsonOf(lines) };
}

function textOf(lines: readonly Line[]): string {
  return `${lines.map((line) => (typeof line === 'string' ? line : line.text)).join('\n')}\n`;
}

/** Kept lines are never at the edge of a line: what belongs together in a string is never parted. */
function jsonOf(lines: readonly Line[]): (string | Buffer)[] {
  const json: (string | Buffer)[] = [];
  let open = '';
  for (const line of lines) {
    if (typeof line === 'string') open += `${line}\n`;
    else {
      json.push(insideJson(open), line.json);
      open = '\n';
    }
  }
  return ['"', ...json, insideJson(open), '"'];
}

function replyLines({ answers, notice }: Reply): Line[] {
  const parts = answers.map(answerLines);
  if (notice) parts.push([plain(notice)]);
  return parts.flatMap((lines, at) => (at === 0 ? lines : ['', RULE, '', ...lines]));
}

function answerLines(answer: Answer): Line[] {
  switch (answer.kind) {
    case 'entry':
      return entryLines(answer);
    case 'choose':
      return [plain(answer.intro), ...pasted(answer), ...optionLines(answer), ...codeLines(answer.codes)];
    case 'decoded':
      return [
        plain(answer.intro),
        ...codeLines(answer.codes),
        ...(answer.links ?? []).map(({ title, url }) => bullet(`${title}: ${url}`)),
        ...pasted(answer),
        ...nextLines(answer.next),
      ];
    case 'unknown':
      return [
        plain(answer.intro),
        ...pasted(answer),
        ...block(labels.related, answer.related.map(refLine)),
        ...codeLines(answer.codes),
        ...nextLines(answer.next),
      ];
    case 'none':
      return [plain(answer.intro), ...nextLines(answer.next)];
    case 'info':
      return infoLines(answer);
    case 'walk':
      return [...walkLines(answer), ...actionLines([...answer.actions, answer.skip])];
    case 'walk-end':
      return [...walkEndLines(answer), ...actionLines(answer.actions)];
    default:
      return answer satisfies never;
  }
}

function pasted({ excerpt }: { excerpt?: { readonly quoted: string } }): string[] {
  return excerpt ? block(labels.youPasted, quoteLines(excerpt)) : [];
}

function optionLines({ options }: Extract<Answer, { kind: 'choose' }>): string[] {
  return options.flatMap(({ entry, summary, certainty }, at) => [
    '',
    `${at + 1}. ${plain(entry.title)} (${labels.showHint(entry.id)})`,
    ...indent([certaintyLine(certainty), ...(summary ? [plain(summary)] : [])], 3),
  ]);
}

function codeLines(codes: readonly DecodedCode[]): string[] {
  return block(
    labels.codes,
    codes.map(({ raw, value, symbol, meaning, source }) => {
      const name = [value, symbol].filter(Boolean).join(' ');
      const said = meaning ? `: ${meaning}` : '';
      const written = inline(raw) === value ? '' : ` [${inline(raw)}]`;
      return bullet(`${name}${written}${said}${source ? ` (${labels.codeSource(source)})` : ''}`);
    }),
  );
}

function nextLines(next: readonly string[]): string[] {
  return block(
    labels.next,
    next.map((text) => bullet(plain(text))),
  );
}

function infoLines({ title, paragraphs, rows, copy, actions }: Extract<Answer, { kind: 'info' }>): string[] {
  return [
    plain(title),
    ...paragraphs.flatMap((text) => ['', plain(text)]),
    ...(rows.length > 0 ? ['', ...rows.flatMap(rowLines)] : []),
    ...(copy ? ['', ...quoteLines(copy)] : []),
    ...actionLines(actions),
  ];
}

function actionLines(actions: readonly Action[]): string[] {
  return actions.length > 0 ? ['', ...actions.map((action) => bullet(actionText(action)))] : [];
}

function rowLines({ title, text, quote, entry, ask }: InfoRow): string[] {
  const hint = entry ? labels.showHint(entry) : ask && labels.askHint(ask);
  const line = bullet(`${plain(title)}${text ? `: ${plain(text)}` : ''}${hint ? ` (${hint})` : ''}`);
  return [line, ...(quote ? indent(quoteLines(quote), 2) : [])];
}

function actionText(action: Action): string {
  switch (action.kind) {
    case 'show':
      return `${plain(action.title)} (${labels.showHint(action.entry)})`;
    case 'ask':
      return `${plain(action.title)} (${labels.askHint(action.text)})`;
    case 'open':
      return `${plain(action.title)}: ${action.url}`;
    case 'walk':
    case 'press':
      return plain(action.title);
    default:
      return action satisfies never;
  }
}
