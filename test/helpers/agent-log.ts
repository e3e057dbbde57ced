/** What the agent's log writes before and behind the name of a source file. */

export const PREFIX = '0AB0\t0974\t08/04\t02:16:29.206\t18\t';
export const POINTER = '\t[0000000053582120]\t5E1C77A0-2B1D-4F5B-9C7E-1B7D5E3A0C44\t\t';
