/** The desk's own answers: hello, help, about and notices. */
import type { Action, Answer } from '../answer/model.ts';
import { deskText } from '../answer/strings.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { Surface } from './desk-types.ts';

const HELP: Action = { kind: 'ask', text: 'help', title: deskText.buttons.help };
const LIST: Action = { kind: 'ask', text: 'list', title: deskText.buttons.list };
const ABOUT: Action = { kind: 'ask', text: 'about', title: deskText.buttons.about };
const EXAMPLE: Action = { kind: 'ask', text: 'show 100050', title: deskText.buttons.example };

/** Who this is and how to ask; also the answer to a greeting. */
export function helloAnswer(surface: Surface): Answer {
  return info(deskText.hello, [deskText.purpose, howTo(surface), deskText.honest], [EXAMPLE, LIST, HELP]);
}

/** The answer to a message without a word in it. */
export function emptyAnswer(surface: Surface): Answer {
  return info(deskText.emptyTitle, [howTo(surface)], [HELP, LIST]);
}

/** What can be typed. `keeps`: there is a memory, so there are commands about what is kept. */
export function helpAnswer(surface: Surface, keeps: boolean): Answer {
  const { paste, show, list, about } = deskText.helpRows;
  const { note, handOver, stats, forget } = deskText.keptRows;
  const kept = keeps
    ? [
        { ...note, ask: 'notes' },
        { ...handOver, ask: 'hand over' },
        { ...stats, ask: 'stats' },
        { ...forget, ask: 'forget me' },
      ]
    : [];
  return {
    kind: 'info',
    title: deskText.helpTitle,
    paragraphs: [deskText.purpose, howTo(surface)],
    rows: [
      { ...paste },
      { ...show, ask: 'show 100050' },
      { ...list, ask: 'list' },
      ...kept,
      { ...about, ask: 'about' },
    ],
    actions: [LIST, ABOUT],
  };
}

/** What the answers rest on. */
export function aboutAnswer(knowledge: Knowledge): Answer {
  const entries = [...knowledge.entries.values()];
  const guides = entries.filter(({ kind }) => kind === 'guide').length;
  const cited = new Set(entries.flatMap(({ source }) => source.map((s) => (typeof s === 'string' ? s : s.document))));
  const newest = [...cited]
    .flatMap((id) => knowledge.sources.get(id)?.date ?? [])
    .sort()
    .at(-1);
  return info(
    deskText.aboutTitle,
    [
      deskText.purpose,
      deskText.aboutKnowledge(guides, entries.length - guides),
      deskText.aboutSources(newest),
      deskText.aboutLimits,
      deskText.aboutOwner,
    ],
    [HELP, LIST],
  );
}

export function thanksAnswer(): Answer {
  return info(deskText.thanksTitle, [deskText.thanks], [HELP]);
}

/** The answer to a button of an old card whose entry was taken away since. */
export function goneAnswer(): Answer {
  return info(deskText.goneTitle, [deskText.gone], [LIST, HELP]);
}

function info(title: string, paragraphs: string[], actions: Action[]): Answer {
  return { kind: 'info', title, paragraphs, rows: [], actions };
}

function howTo(surface: Surface): string {
  return surface === 'group' || surface === 'channel' ? deskText.howToShared : deskText.howToPersonal;
}
