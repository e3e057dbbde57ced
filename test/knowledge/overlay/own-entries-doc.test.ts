import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { teamFolder } from '../../helpers/team-folder.ts';

const PAGE = fileURLToPath(new URL('../../../docs/own-entries.md', import.meta.url));
const EXAMPLE = /```yaml\n# (\S+)\n([\s\S]*?)```/g;

it('the examples of docs/own-entries.md work together', () => {
  const examples = [...readFileSync(PAGE, 'utf8').matchAll(EXAMPLE)].map(([, path = '', text = '']) => [path, text]);
  expect(examples).toHaveLength(4);
  const { entries } = loadKnowledge(undefined, teamFolder(Object.fromEntries(examples)));
  expect(entries.get('slow-backup')).toMatchObject({ title: 'Slow backups on our file servers' });
  expect(entries.get('unable-to-connect')).toMatchObject({ teamNotes: [expect.stringContaining('proxy.example.com')] });
  expect(entries.has('forgotten-passphrase')).toBe(false);
});
