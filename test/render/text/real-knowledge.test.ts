/** Every entry of the project's own knowledge, as a person would read it. */
import { describe, expect, it } from 'vitest';
import { entryView } from '../../../src/answer/view.ts';
import { lookup } from '../../../src/desk/lookup.ts';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { codesOf, formatCode } from '../../../src/knowledge/codes.ts';
import { renderText } from '../../../src/render/text/render-text.ts';

const knowledge = loadKnowledge();
const entries = [...knowledge.entries.values()];

describe('every entry', () => {
  it('has something to do or says that nothing is published, and cites a source', () => {
    for (const entry of entries) {
      const view = entryView(entry, knowledge);
      const steps = view.causes.flatMap((cause) => cause.steps);
      expect(steps.length > 0 || (view.nothingPublished && view.checks.length > 0), entry.id).toBe(true);
      expect(view.sources.length, entry.id).toBeGreaterThan(0);
    }
  });

  it('reads as text with nothing missing', () => {
    for (const entry of entries) {
      const text = renderText({ answers: [{ kind: 'entry', entry: entryView(entry, knowledge), others: [] }] });
      expect(text, entry.id).not.toMatch(/undefined|\[object|NaN/);
      const commands = entryView(entry, knowledge).causes.flatMap(({ steps }) =>
        steps.flatMap((step) => (step.kind === 'step' ? [step] : step.steps)).flatMap(({ copy }) => copy),
      );
      for (const { text: command } of commands) expect(text, entry.id).toContain(command);
    }
  });

  it('is found by its id and by each of its codes', () => {
    for (const entry of entries) {
      expect(lookup(entry.id, knowledge)?.entry?.id).toBe(entry.id);
      for (const code of codesOf(entry)) {
        const written =
          code.kind === 'win32' ? formatCode(code) : code.kind === 'http-status' ? `HTTP ${code.value}` : code.value;
        expect(lookup(written, knowledge)?.entry?.id, written).toBe(entry.id);
      }
    }
  });

  it('is found by the hex form of its ID', () => {
    for (const entry of entries) {
      for (const { kind, value } of codesOf(entry)) {
        if (kind !== 'mars-id') continue;
        const hex = `0x${Number(value).toString(16).toUpperCase()}`;
        expect(lookup(`(${hex})`, knowledge)?.entry?.id, hex).toBe(entry.id);
      }
    }
  });
});
