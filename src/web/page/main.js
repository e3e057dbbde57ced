/** Puts the page together. */
import { ask, greet, insertCard, overhear } from './chat.js';
import { startComposer, takeBack } from './composer.js';
import { byId } from './dom.js';
import { showExamples } from './examples.js';
import { startFind } from './find.js';
import { startKnown } from './known.js';

/** On a narrow screen one of the two is in view. @type {('chat' | 'known')[]} */
const views = ['chat', 'known'];

/** @param {'chat' | 'known'} view */
function look(view) {
  document.body.dataset.view = view;
  for (const one of views) byId(`view-${one}`, HTMLButtonElement).setAttribute('aria-pressed', String(one === view));
}

/** @param {string} text */
function send(text) {
  look('chat');
  ask(text, takeBack);
}

for (const view of views) byId(`view-${view}`, HTMLButtonElement).addEventListener('click', () => look(view));
startComposer(send);
showExamples(send, overhear);
startFind(insertCard);
void startKnown((id) => send(`show ${id}`));
greet();
