/** The style of the pages: the colours of the local page, in light and dark as the system has it. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f5f5f5, #1f1f1f);
  --surface: light-dark(#ffffff, #292929);
  --text: light-dark(#242424, #ffffff);
  --subtle: light-dark(#5c5c5c, #b8b8b8);
  --line: light-dark(#d1d1d1, #525252);
  --accent: light-dark(#4f52b2, #a9acff);
  --code: light-dark(#f0f0f0, #3a3a3a);
  font: 16px / 1.5 "Segoe UI", system-ui, "Open Sans", "Noto Sans", "Liberation Sans", sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word; }
header, main, footer { max-width: 45rem; margin: 0 auto; padding: 0 1.5rem; }
header p { display: flex; align-items: center; gap: 0.6rem; margin: 0; padding: 1.25rem 0; font-weight: 600; }
.mark { width: 1.5rem; height: 1.5rem; flex: none; }
.mark rect { fill: #5b5fc7; }
.mark path { fill: #ffffff; }
main { padding: 2rem 1.5rem 2.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
.lead { margin: 0.5rem 0 0; font-size: 1.125rem; color: var(--subtle); }
h2 { margin: 2rem 0 0.5rem; font-size: 1.125rem; line-height: 1.35; }
p { margin: 0.5rem 0; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; }
li { margin: 0.375rem 0; }
code {
  padding: 0.1em 0.35em; border-radius: 4px; background: var(--code);
  font: 0.9em "Cascadia Mono", Consolas, "Liberation Mono", monospace;
}
a { color: var(--accent); text-underline-offset: 0.2em; }
nav { display: flex; flex-wrap: wrap; padding: 0.75rem 0 2rem; }
nav a { padding: 0.6rem 1.25rem 0.6rem 0; }
nav a[aria-current] { color: var(--text); text-decoration: none; font-weight: 600; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
@media (max-width: 45rem) {
  header, footer { padding: 0 1rem; }
  main { padding: 1.5rem 1rem 2rem; border-width: 1px 0; border-radius: 0; }
}
@media print {
  :root { color-scheme: light; }
  main { border: 0; padding: 0; }
  a { color: var(--accent); text-underline-offset: 0.2em; }
nav { display: none; }
}
`;
