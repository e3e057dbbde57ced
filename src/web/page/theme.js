/** Light or dark: as the system says, until the switch is pressed; pressed back to the system's, it follows again. */
import { byId } from './dom.js';

const KEY = 'theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const toggle = byId('theme', HTMLButtonElement);

/** @returns {'light' | 'dark' | undefined} */
function chosen() {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : undefined;
}

function isDark() {
  return (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';
}

function show() {
  const own = chosen();
  if (own) document.documentElement.dataset.theme = own;
  else delete document.documentElement.dataset.theme;
  toggle.setAttribute('aria-checked', String(isDark()));
}

toggle.addEventListener('click', () => {
  const wanted = isDark() ? 'light' : 'dark';
  if ((wanted === 'dark') === system.matches) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, wanted);
  show();
});
system.addEventListener('change', show);
show();
