/** Offers a person at the end of a walkthrough that did not help. */
import { handoverText } from '../../../answer/handover-strings.ts';
import type { Answer, PersonAction, Reply } from '../../../answer/model.ts';

/** The reply with the button first where it sums up what was tried. */
export function withAskPerson(reply: Reply): Reply {
  return { ...reply, answers: reply.answers.map(offered) };
}

function offered(answer: Answer): Answer {
  if (answer.kind !== 'walk-end' || answer.end !== 'summary') return answer;
  // The way back carries how far the steps were taken.
  const back = answer.actions.find((action) => action.kind === 'walk' && action.press.press !== 'start');
  const state = back?.kind === 'walk' ? back.press.state : undefined;
  if (!state) return answer;
  const ask: PersonAction = {
    kind: 'press',
    title: handoverText.button,
    press: { v: 1, do: 'ask-person', walk: { entry: answer.entry.id, state } },
  };
  return { ...answer, actions: [ask, ...answer.actions] };
}
