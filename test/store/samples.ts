/** Things to keep. */
import type { AnswerFacts } from '../../src/desk/ports/common.ts';
import type { Vote } from '../../src/desk/ports/feedback.ts';
import type { SeenGap } from '../../src/desk/ports/gaps.ts';
import type { NewHandover } from '../../src/desk/ports/handovers.ts';
import type { Lookup } from '../../src/desk/ports/lookups.ts';
import type { SeenRecent } from '../../src/desk/ports/recents.ts';
import { tenantOf } from '../../src/desk/ports/tenant.ts';
import { redact } from '../../src/redaction/redact.ts';

export const CONTOSO = tenantOf('teams', '11111111-1111-1111-1111-111111111111');
export const FABRIKAM = tenantOf('slack', 'T0FABRIKAM');
export const AT = '2026-03-01T10:00:00.000Z';
export const ALWAYS = { from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };

const FACTS: AnswerFacts = {
  answer: 'a1',
  surface: 'personal',
  verdict: 'answer',
  entry: 'unable-to-connect',
  confidence: 0.987,
  knowledge: 'k1',
  bot: '0.1.0',
};

export function vote(parts: Partial<Vote> = {}): Vote {
  return { ...FACTS, person: 'jane', vote: 'solved', at: AT, ...parts };
}

export function lookup(parts: Partial<Lookup> = {}): Lookup {
  return { ...FACTS, at: AT, ms: 1.5, ...parts };
}

export function recent(parts: Partial<SeenRecent> = {}): SeenRecent {
  return { person: 'jane', entry: 'unable-to-connect', at: AT, ...parts };
}

export function gap(parts: Partial<Omit<SeenGap, 'text'>> & { text?: string } = {}): SeenGap {
  const { text = 'Backup failed for a reason unheard of', ...rest } = parts;
  return { kind: 'unknown', codes: [], at: AT, ...rest, text: redact(text) };
}

export function handover(parts: Partial<NewHandover> = {}): NewHandover {
  const form = { pasted: redact('Backup failed'), tried: redact('all') };
  return { family: 'cache', person: 'jane', place: 'conversation-1', route: 'route-1', form, ...parts };
}
