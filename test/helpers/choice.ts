/** A paste that gets a choice, whatever the weights are today. */
import { globSync } from 'node:fs';
import { readLabelled } from '../../scripts/labelled.ts';
import { diagnose } from './diagnosis.ts';

let found: string | undefined;

/** The shortest labelled paste whose only finding is a choice. */
export function pasteWithChoice(): string {
  found ??= readLabelled(globSync('test/eval/pastes.*.jsonl'))
    .map(({ text }) => text)
    .sort((a, b) => a.length - b.length)
    .find((text) => {
      const { findings } = diagnose(text);
      return findings.length === 1 && findings[0]?.verdict === 'choose';
    });
  if (found === undefined) throw new Error('No labelled paste gets a choice.');
  return found;
}
