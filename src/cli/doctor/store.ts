/** Whether the store can be opened, brought up to date and written. */
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { LOCAL_TENANT } from '../../desk/ports/tenant.ts';
import { ERRORS, type ErrorCode } from '../../errors.ts';
import { troubleOf } from '../../store/faults.ts';
import { openStore } from '../../store/open.ts';
import { sqliteFile } from '../../store/sqlite/open.ts';
import type { DoctorLine } from './line.ts';

const ABOUT = 'Store';
/** No channel of a platform is named so; what is written there is taken back at once. */
const CHANNEL = 'doctor';

/** Opens the store as the service would. A database that is not there is not made: it would belong to whoever asks. */
export async function checkStore({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<DoctorLine[]> {
  if (databaseUrl === undefined && !existsSync(sqliteFile(dataDir))) return [notYet(dataDir)];
  const place = databaseUrl === undefined ? `SQLite in ${dataDir}` : 'PostgreSQL';
  try {
    const store = await openStore({ databaseUrl, dataDir });
    try {
      const { settings } = store.forTenant(LOCAL_TENANT);
      await settings.set(CHANNEL, 'auto-answer', '0', CHANNEL);
      await settings.unset(CHANNEL, 'auto-answer');
    } finally {
      await store.close();
    }
  } catch (error) {
    return [mend(troubleOf(error).code)];
  }
  return [{ state: 'ok', about: ABOUT, text: `${place} is up to date and can be written` }];
}

/** The first start makes the folder; what it needs is a place to make it in. */
function notYet(dataDir: string): DoctorLine {
  let folder = resolve(dataDir);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    // Nothing but trying tells of rights, of a disk mounted read-only and of a full one.
    rmdirSync(mkdtempSync(join(folder, '.mars-doctor-')));
  } catch (error) {
    return mend(troubleOf(error).code);
  }
  return { state: 'ok', about: ABOUT, text: `none yet; the first start makes it in ${dataDir}` };
}

/** The error's own message says what to mend. */
function mend(code: ErrorCode): DoctorLine {
  return { state: 'mend', about: ABOUT, text: `${ERRORS[code].message} (${code})` };
}
