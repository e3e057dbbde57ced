/** The desk: one place that every channel asks. Pure but for the knowledge, which may be reloaded under it. */
import type { DeskButton, WalkPress } from '../answer/actions.ts';
import { entryAnswer, replyFor } from '../answer/build.ts';
import type { Answer, Reply } from '../answer/model.ts';
import { entryRefs } from '../answer/titles.ts';
import type { Diagnosis } from '../diagnosis/types.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { walkAnswer } from '../walkthrough/answer.ts';
import { isOneWord, readCommand } from './commands.ts';
import type { Desk, Surface } from './desk-types.ts';
import { searchEntries } from './search.ts';
import { lastResortAnswer, missAnswer, plainCodeAnswer, showAnswer } from './show.ts';
import { listAnswer } from './topics.ts';
import { aboutAnswer, emptyAnswer, goneAnswer, helloAnswer, helpAnswer, thanksAnswer } from './words.ts';

/** What the desk works with. */
export interface DeskParts {
  /** Asked anew for every message, so that reloaded knowledge counts at once. */
  knowledge: () => Knowledge;
  diagnose: (text: string) => Diagnosis;
  /** Whether notes and the like can be kept, for the help. */
  keeps?: boolean;
}

/** Makes the desk that answers messages and buttons of all channels. */
export function createDesk({ knowledge, diagnose, keeps = false }: DeskParts): Desk {
  const ask = (text: string, surface: Surface): Reply => {
    const known = knowledge();
    const answer = commandAnswer(text, surface, known, keeps);
    return answer ? { answers: [answer] } : diagnosed(text, known);
  };
  const diagnosed = (text: string, known: Knowledge): Reply => {
    const reply = replyFor(diagnose(text), known);
    const lost = reply.answers.every(({ kind }) => kind === 'unknown' || kind === 'none');
    const better = lost ? lastResortAnswer(text, known) : undefined;
    return better ? { ...reply, answers: [better] } : reply;
  };
  const explain = (text: string): Reply => {
    const known = knowledge();
    const answer = plainCodeAnswer(text, known);
    return answer ? { answers: [answer] } : diagnosed(text, known);
  };
  return {
    ask,
    explain,
    search: (query, page) => searchEntries(query, knowledge(), page),
    press: (button, surface) => {
      switch (button.do) {
        case 'ask':
          return ask(button.text, surface);
        case 'show':
          return shown(button, knowledge());
        case 'walk':
          return walked(button, knowledge());
        default:
          return button satisfies never;
      }
    },
    welcome: (surface) => ({ answers: [helloAnswer(surface)] }),
  };
}

/** The answer to a command, or undefined for a paste. */
function commandAnswer(text: string, surface: Surface, knowledge: Knowledge, keeps: boolean): Answer | undefined {
  const command = readCommand(text);
  switch (command?.kind) {
    case undefined:
      return undefined;
    case 'empty':
      return emptyAnswer(surface);
    case 'greeting':
      return helloAnswer(surface);
    case 'thanks':
      return thanksAnswer();
    case 'help':
      return helpAnswer(surface, keeps);
    case 'about':
      return aboutAnswer(knowledge);
    case 'list':
      return listAnswer(command.topic, knowledge);
    case 'show':
      if (command.only) return plainCodeAnswer(command.what, knowledge);
      return (
        showAnswer(command.what, knowledge) ??
        (isOneWord(command.what) ? missAnswer(command.what, knowledge) : undefined)
      );
    default:
      return command satisfies never;
  }
}

function shown(button: Extract<DeskButton, { do: 'show' }>, knowledge: Knowledge): Reply {
  const entry = knowledge.entries.get(button.entry);
  if (!entry) return { answers: [goneAnswer()] };
  const others = (button.options ?? []).filter((id) => id !== entry.id);
  return { answers: [entryAnswer(entry, knowledge, entryRefs(others, knowledge))] };
}

function walked(press: WalkPress, knowledge: Knowledge): Reply {
  const entry = knowledge.entries.get(press.entry);
  return { answers: [entry ? walkAnswer(entry, press, knowledge) : goneAnswer()] };
}
