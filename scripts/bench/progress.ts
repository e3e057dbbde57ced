/** Tells a person what is being measured. */
export type Progress = (text: string) => void;

/** To standard error, so that standard output holds the figures alone. */
export const toStandardError: Progress = (text) => {
  process.stderr.write(`${text}\n`);
};
