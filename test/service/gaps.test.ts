import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_TENANT, tenantOf } from '../../src/desk/ports/tenant.ts';
import { createLog } from '../../src/log.ts';
import { redact } from '../../src/redaction/redact.ts';
import { closeGaps } from '../../src/service-gaps.ts';
import { openStore } from '../../src/store/open.ts';
import { diagnose } from '../helpers/diagnosis.ts';

const log = createLog('silent');
const OTHER = tenantOf('slack', 'T1');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mars-gaps-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('gaps of a running service', () => {
  it('are closed in every tenant where the knowledge answers them now, and stay open elsewhere', async () => {
    const store = await openStore({ dataDir });
    const seen = { kind: 'unknown' as const, codes: [], at: '2026-11-20T08:00:00.000Z' };
    const text = redact('Azure Backup failed (ID: 100050): Unable to connect to the Azure Backup service');
    await store.forTenant(LOCAL_TENANT).gaps.record({ ...seen, text });
    await store.forTenant(OTHER).gaps.record({ ...seen, text });
    await store.forTenant(OTHER).gaps.record({ ...seen, text: redact('The agent said something nobody has heard of') });
    const gaps = closeGaps({ store: () => store, diagnose, log });
    await gaps.look();
    const closed = await store.forTenant(LOCAL_TENANT).gaps.list('closed', 10);
    expect(closed).toMatchObject([{ closedBy: 'unable-to-connect' }]);
    expect(await store.forTenant(OTHER).gaps.list('closed', 10)).toHaveLength(1);
    expect(await store.forTenant(OTHER).gaps.list('open', 10)).toHaveLength(1);
    await store.close();
  });

  it('are looked at once more for a wish that came meanwhile', async () => {
    const store = await openStore({ dataDir });
    const gaps = closeGaps({ store: () => store, diagnose, log });
    const first = gaps.look();
    const text = redact('Unable to connect to the Azure Backup service (ID: 100050)');
    await store
      .forTenant(LOCAL_TENANT)
      .gaps.record({ kind: 'unknown', codes: [], text, at: '2026-11-20T08:00:00.000Z' });
    await Promise.all([first, gaps.look()]);
    await gaps.look();
    expect(await store.forTenant(LOCAL_TENANT).gaps.list('closed', 10)).toHaveLength(1);
    await store.close();
  });
});
