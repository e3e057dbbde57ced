/** One thing that the doctor looked at. */

/** mend: it would not work. look: it works, but perhaps not as meant. */
type State = 'ok' | 'look' | 'mend';

export interface DoctorLine {
  state: State;
  about: string;
  /** What was found, or what to do; never the value of a setting. */
  text: string;
}

/** `mend  Credentials    MicrosoftAppId …`; further lines of the text stand below the first. */
export function formatLine({ state, about, text }: DoctorLine): string {
  const [first = '', ...more] = text.split('\n');
  return [`${state.padEnd(4)}  ${about.padEnd(13)}  ${first}`, ...more.map((line) => `${' '.repeat(21)}${line}`)].join(
    '\n',
  );
}
