/** Texts made of the knowledge's own words, which are the worst for recall, comparison and judgement. */

import { codesOf } from '../../src/knowledge/codes.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import type { Hostile } from './hostile.ts';

/** Hostile texts from a knowledge: all its messages, codes and wordings at once. */
export function hostileWords(knowledge: Knowledge): Hostile[] {
  const entries = [...knowledge.entries.values()];
  const messages = entries.flatMap((entry) =>
    entry.kind === 'guide'
      ? entry.messages.map(({ text }) => text)
      : entry.message === undefined
        ? []
        : [entry.message],
  );
  const said = [...knowledge.wordings.values()].flatMap((wordings) => [
    ...wordings.symptoms,
    ...wordings.messages.map(({ text }) => text),
  ]);
  const codes = entries.flatMap(codesOf);
  const words = messages.join(' ').split(' ');
  const concepts = knowledge.lexicon.flatMap((concept) => concept.words);
  const { agent, failedFiles, products } = knowledge.context;
  const context = [
    ...agent.flatMap(({ phrases }) => phrases),
    ...failedFiles,
    ...products.flatMap((product) => product.words),
  ];
  return [
    { name: 'every message in one line', make: () => messages.join(' ') },
    { name: 'every message in lines of its own', make: () => messages.join('\n') },
    { name: 'every wording', make: () => said.join('\n') },
    { name: 'every wording, many times', make: () => `${said.join(' ')}\n`.repeat(3).slice(0, 1_048_576) },
    { name: 'every code', make: () => codes.map(({ value }) => value).join(' ') },
    {
      name: 'every ID as the agent prints it',
      make: () => codes.map(({ value }) => `Failed. (ID: ${value})`).join('\n'),
    },
    {
      name: 'every message with its code',
      make: () => messages.map((text, at) => `${text} (ID: ${codes[at % codes.length]?.value})`).join('\n'),
    },
    {
      name: 'words of messages in any order',
      make: (random) => Array.from({ length: 120_000 }, () => words[random.below(words.length)]).join(' '),
    },
    {
      name: 'every wording of the azure agent, beside another product',
      make: () => `azure agent. ${said.join('. ')}. We use Veeam too.`,
    },
    {
      name: 'every wording in sentences without an end, beside another product',
      make: () => `azure agent veeam ${said.join(' ')}`,
    },
    { name: 'good news in parts of sentences', make: () => 'all green, backup failed, '.repeat(153) },
    { name: 'one frequent word', make: () => 'backup '.repeat(150_000) },
    { name: 'two frequent words in lines', make: () => 'backup failed\nfailed backup error\n'.repeat(30_000) },
    {
      name: 'words of the lexicon',
      make: (random) => Array.from({ length: 60_000 }, () => concepts[random.below(concepts.length)]).join(' '),
    },
    {
      name: 'words of the context',
      make: (random) => Array.from({ length: 60_000 }, () => context[random.below(context.length)]).join('\n'),
    },
    {
      name: 'misspelt words of messages',
      make: (random) =>
        Array.from({ length: 80_000 }, () => `${words[random.below(words.length)]}${'xyz'[random.below(3)]}`).join(' '),
    },
  ];
}
