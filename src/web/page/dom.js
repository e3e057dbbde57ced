/** Two helpers to find and to make elements. Text always goes in as text, never as HTML. */

/**
 * The element of the page with this id.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} "${id}".`);
  return found;
}

/**
 * A new element with a class and with children; strings become text.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
export function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/**
 * @param {string} title
 * @param {() => void} press
 */
export function makeButton(title, press) {
  const button = make('button', 'plain', title);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}
