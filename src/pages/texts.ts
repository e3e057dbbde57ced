/** The words of the pages that Teams links to. They name no chat platform, so that they serve every one. */
import type { Page } from './page.ts';

/** What the operator has set and the pages tell. */
export interface PageFacts {
  /** Days that feedback and the like are kept. */
  retentionDays: number;
  /** Who runs the bot; left out, the pages speak of the operator. */
  operator?: { name: string; website?: string } | undefined;
}

/** All pages, in the order of the links. */
export function publicPages(facts: PageFacts): readonly Page[] {
  return [about(facts), privacy(facts), terms(facts)];
}

/** `Contoso IT`, or the operator. */
function runBy({ operator }: PageFacts): string {
  return operator === undefined ? 'The organisation that installed the bot' : operator.name;
}

function whomToAsk({ operator }: PageFacts): string {
  if (operator === undefined) return 'Ask the administrator who made the bot available to you.';
  const { name, website } = operator;
  return website === undefined ? `Ask ${name}.` : `Ask ${name}: ${website}`;
}

function about(facts: PageFacts): Page {
  return {
    name: 'about',
    title: 'About this bot',
    lead: 'MARS Medic names errors of the Microsoft Azure Recovery Services (MARS) backup agent.',
    sections: [
      {
        heading: 'What it does',
        text:
          'Paste an error message, a part of a log, or just a code. The answer says which known error it is, how sure ' +
          'that is and why, what causes it, and what to do, step by step. Where it does not know, it says so.',
      },
      {
        heading: 'How to ask',
        list: [
          'In a chat with the bot: paste the error.',
          'In a channel or a group chat: mention the bot with the error.',
          'Send `help` for the commands.',
        ],
      },
      {
        heading: 'What it is not',
        text: 'It is not a Microsoft product. It sees none of your servers and changes nothing on them.',
      },
      { heading: 'Who runs it', text: `${runBy(facts)} runs this bot. ${whomToAsk(facts)}` },
    ],
  };
}

function privacy(facts: PageFacts): Page {
  const days = facts.retentionDays === 1 ? '1 day' : `${facts.retentionDays} days`;
  return {
    name: 'privacy',
    title: 'Privacy',
    lead: 'What this bot keeps of what you write, where, for how long, and how to have it deleted.',
    sections: [
      {
        heading: 'What it reads',
        text:
          'The bot gets what you send to it, the messages that mention it, and a message on which somebody chooses its ' +
          'action. If it was also given the right to receive all messages of a channel or chat, it looks in them for ' +
          'an error of the backup agent, and keeps nothing of one that it does not answer.',
      },
      {
        heading: 'What it keeps',
        list: [
          'Of each question: the error that was answered, how sure the answer was, the kind of chat and the time. ' +
            'No text and no person.',
          'The last ten errors that you looked up, with your id, to show them to you again. No text.',
          'Of an error that it did not know or took for another: the lines about the error and the codes in them, ' +
            'with names, addresses and secrets taken out first, and the platform’s id of who sent it, so that it can ' +
            'be deleted.',
          'Of your vote on an answer: the vote, what you add to it with names and secrets taken out, and your id.',
          'Notes that your team writes on an error, as they were written, with the id of the author.',
          'A request for a person, if you make one: what you put into its form with names and secrets taken out, the ' +
            'ids of who asked and who took it, and the place it was made in. It goes where the operator has people for it.',
          'Settings of a channel, with the id of who set them, and keys of messages that were handled, so that none ' +
            'is answered twice.',
        ],
        after:
          'What one organisation has written is never shown to another. The logs hold no text that a person wrote.',
      },
      {
        heading: 'How long',
        text:
          `${days}, then it is deleted. Notes and settings stay until somebody removes them; the keys of handled ` +
          'messages are gone within days.',
      },
      {
        heading: 'Where, and who else gets it',
        text:
          `${runBy(facts)} runs this bot on a server of its own, and what is kept lies in its own database. ` +
          'The bot sends it to nobody else: no analysis service, no language model, no advertising. The chat platform carries ' +
          'your messages under its own terms.',
      },
      {
        heading: 'Have it deleted',
        list: [
          'Send `forget me` to the bot. What is yours is deleted, and your id is taken off what belongs to the team.',
          'Or ask the operator, who can run `mars forget` for a person or a whole organisation.',
        ],
        after: whomToAsk(facts),
      },
    ],
  };
}

function terms(facts: PageFacts): Page {
  return {
    name: 'terms',
    title: 'Terms of use',
    lead: 'The bot helps you to help yourself. What you do with an answer is up to you.',
    sections: [
      {
        heading: 'As it is',
        text:
          'The software comes under the MIT licence. It is provided as it is, without warranty of any kind. ' +
          'To the extent the law allows, its authors are not liable for any damage that comes of its use.',
      },
      {
        heading: 'What the answers rest on',
        text:
          'Answers come from public documents, and from what your organisation has added. Each says where it comes from ' +
          'and of which day that is. They may be incomplete, out of date or wrong for your machine.',
      },
      {
        heading: 'Before you follow a step',
        list: [
          'Read the whole step and its warnings. Some change the registry, delete a cache or restart a service.',
          'Make sure that you may do it on that machine, and that you have a way back.',
          'Paste no passwords, passphrases or keys. The bot needs none.',
        ],
      },
      {
        heading: 'Not a Microsoft product',
        text:
          'MARS Medic is not made, endorsed or supported by Microsoft. Microsoft, Azure and the names of its products are ' +
          'trademarks of Microsoft. For help with your subscription or your data, turn to Microsoft’s support.',
      },
      {
        heading: 'Who is responsible',
        text: `${runBy(facts)} runs this bot and is responsible for how it is used there. ${whomToAsk(facts)}`,
      },
    ],
  };
}
