import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openAt, sqliteBackend, temporaryFolder } from './backend.ts';
import { ALWAYS, CONTOSO } from './samples.ts';

const PROGRAM = fileURLToPath(new URL('programs/filler.ts', import.meta.url));
/** Blocks of 512 bytes that a file of the process may have: the shell's limit stands for a disk that is full. */
const BLOCKS = 1_200;

describe('a disk without room', () => {
  it('does not stop the process; what was acknowledged is there, the rest is counted as lost', async () => {
    const dataDir = temporaryFolder();
    const shell = `ulimit -f ${BLOCKS}; exec "$0" "$@"`;
    const printed = execFileSync('sh', ['-c', shell, process.execPath, PROGRAM, '', dataDir], { encoding: 'utf8' });
    const health = JSON.parse(printed) as { state: string; code: string; stored: number; dropped: number };
    expect(health).toMatchObject({ state: 'failing', code: expect.stringMatching(/^STORE_(?:FULL|FAILED)$/) });
    expect(health.stored).toBeGreaterThan(100);
    expect(health.dropped).toBeGreaterThan(0);
    const { lookups } = (await openAt({ dataDir })).forTenant(CONTOSO);
    expect((await lookups.times(ALWAYS)).count).toBe(health.stored);
    expect(await sqliteBackend.sql({ dataDir }, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});
