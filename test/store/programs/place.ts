/** The database that a program was started for. */
import type { Place } from '../backend.ts';

export function placeOfProgram(): Place {
  const [, , databaseUrl = '', dataDir = ''] = process.argv;
  return databaseUrl === '' ? { dataDir } : { databaseUrl, dataDir };
}
