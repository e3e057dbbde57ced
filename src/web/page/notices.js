/** What stands in the place of an answer: that it is on its way, or why there is none. */
import { make, makeButton } from './dom.js';
import { Problem } from './post.js';

/** The sign that an answer is on its way. */
export function thinking() {
  const dots = make('span', 'dots', '...');
  dots.setAttribute('aria-hidden', 'true');
  const box = make('p', 'thinking', 'Looking it up', dots);
  box.setAttribute('role', 'status');
  return box;
}

/**
 * Why there is no answer, with the ways on.
 * @param {unknown} error
 * @param {() => void} retry
 * @param {() => void} [edit]
 */
export function problemBox(error, retry, edit) {
  const known = error instanceof Problem;
  const text = known ? error.message : 'This page met an error of its own and could not show the answer.';
  const box = make('div', 'problem', make('p', '', text));
  box.setAttribute('role', 'alert');
  const ways = make('p', 'ways');
  const again = () => {
    box.remove();
    retry();
  };
  if (!known || error.canRetry) ways.append(makeButton('Retry', again));
  if (edit) ways.append(makeButton('Edit the text', edit));
  if (ways.hasChildNodes()) box.append(ways);
  return box;
}
