import type { Reply } from '../../src/answer/model.ts';
import type { Desk } from '../../src/desk/desk-types.ts';

function info(title: string, paragraph: string): Reply {
  return { answers: [{ kind: 'info', title, paragraphs: [paragraph], rows: [], actions: [] }] };
}

function failOn(text: string): void {
  if (text === 'break') throw new Error(`cannot do ${text} secret-words`);
}

/** A desk that says back what it was asked, for tests of the way there and back. */
export const cannedDesk: Desk = {
  ask(text, surface) {
    failOn(text);
    return info(`asked in ${surface}`, text === '' ? 'nothing' : text);
  },
  explain(text) {
    failOn(text);
    return info('explained', text === '' ? 'nothing' : text);
  },
  search: (query, { skip, count }) => {
    failOn(query);
    const title = `${query || 'nothing'} from ${skip}, ${count} at most`;
    return query === 'nowhere' ? [] : [{ id: 'found', title, kind: 'guide', family: 'Family', codes: ['ID 5 (0x5)'] }];
  },
  press(button, surface) {
    const said = button.do === 'ask' ? button.text : button.entry;
    failOn(said);
    return info(`pressed in ${surface}`, said);
  },
  welcome: (surface) => info(`welcome in ${surface}`, 'Hello'),
};
