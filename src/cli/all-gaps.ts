/** Gaps of several tenants. */
import type { Page } from '../desk/ports/common.ts';
import type { Gap } from '../desk/ports/gaps.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { CliError } from './errors.ts';
import type { KeptTenant } from './store.ts';

/** A gap, and whose it is. */
export interface TenantGap extends Gap {
  tenant: TenantId;
}

const PAGE = 500;

/** All gaps in one state, most often seen first, then the one seen last. */
export async function allGaps(tenants: readonly KeptTenant[], state: Gap['state']): Promise<TenantGap[]> {
  const found: TenantGap[] = [];
  for (const { id: tenant, store } of tenants) {
    let page: Page = { limit: PAGE };
    for (;;) {
      const gaps = await store.gaps.page(state, page);
      found.push(...gaps.map((gap) => ({ tenant, ...gap })));
      const after = gaps.at(-1)?.id;
      if (gaps.length < PAGE || after === undefined) break;
      page = { limit: PAGE, after };
    }
  }
  return found.sort((a, b) => b.count - a.count || (a.lastSeen < b.lastSeen ? 1 : -1));
}

/** The gap of that id, in whichever tenant it is. */
export async function findGap(tenants: readonly KeptTenant[], id: string): Promise<TenantGap> {
  for (const { id: tenant, store } of tenants) {
    const gap = await store.gaps.get(id);
    if (gap) return { tenant, ...gap };
  }
  throw new CliError('GAP_NOT_FOUND', `There is no gap ${id}. See all: npm run --silent mars -- gaps`);
}
