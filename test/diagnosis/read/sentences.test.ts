import { describe, expect, it } from 'vitest';
import { indexKnowledge } from '../../../src/diagnosis/knowledge-index.ts';
import { readPaste } from '../../../src/diagnosis/paste.ts';
import { sentencesOf, sentencesOfProse } from '../../../src/diagnosis/read/sentences.ts';
import { diagnose, knowledge } from '../../helpers/diagnosis.ts';

const index = indexKnowledge(knowledge);
const LONG =
  'We had the auditors in last month and they wanted to see that a restore works. The mount hangs. Any ideas?';

describe('sentences', () => {
  it.each([
    ['The mount hangs. Any ideas? thanks; bye', ['The mount hangs.', 'Any ideas?', 'thanks;', 'bye']],
    ['Agent 2.0.9262.0 on C:\\a.b fails', ['Agent 2.0.9262.0 on C:\\a.b fails']],
    ['失敗しました。再試行', ['失敗しました。', '再試行']],
  ])('of %s', (line, sentences) => {
    expect(sentencesOf(line)).toEqual(sentences);
  });

  it('are those of prose: a short line is one', () => {
    expect(sentencesOfProse('The mount hangs. Any ideas?')).toHaveLength(1);
    expect(sentencesOfProse(LONG)).toHaveLength(3);
  });

  it('are what a line quotes, if it is long enough for a message', () => {
    const quote = '"Azure Backups have not been configured for this server"';
    expect(sentencesOfProse(`it shows ${quote} again`)).toEqual(['it shows ', quote, ' again']);
    expect(sentencesOfProse('below "Import/Export jobs" there is none')).toHaveLength(1);
  });

  it('lie around the terms of a paste', () => {
    const paste = readPaste(`${LONG}\nit hangs`, index, () => undefined);
    const words = [...index.vocabulary.keys()];
    const said = ([start, end]: [number, number]) => Array.from(paste.terms.subarray(start, end), (at) => words[at]);
    const mount = paste.terms.indexOf(index.vocabulary.get('=mount') ?? -1);
    expect(said(paste.sentencesAround(mount, mount))).toEqual(['=mount', '=stuck']);
    const end = paste.terms.length;
    expect(said(paste.sentencesAround(end - 1, end - 1))).toEqual(['=stuck']);
    expect(paste.sentencesAround(0, end - 1)).toEqual([0, end]);
  });

  it('prove an entry by themselves, however long the rest is', () => {
    const story = 'Morning all, long story. The auditors were here on Monday and the boss bought cake for everybody.';
    const quote = 'So the wizard says it is not downloaded from the vault associated with this server.';
    expect(diagnose(`${story} ${quote} ${story}`).findings[0]?.entries[0]?.id).toBe('vault-credential-wrong-vault');
    expect(
      diagnose(`${story} A job was started, another one was in progress, both went fine.`).findings[0]?.verdict,
    ).toBe('none');
  });
});
