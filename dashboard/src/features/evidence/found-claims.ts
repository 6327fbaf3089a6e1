import type { Claim } from './claim.js';

type Writer = (many: boolean, yours: boolean) => Claim;

const you = (yours: boolean): string => (yours ? 'you' : 'them');
const who = (yours: boolean): string => (yours ? 'You' : 'They');
const whose = (yours: boolean): string => (yours ? 'your' : 'their');
const noun = (many: boolean, one: string, more = `${one}s`): string => ` ${many ? more : one}`;
const were = (many: boolean): string => (many ? 'were' : 'was');

/** A sentence about comments, whatever became of them. */
function comments(became: (many: boolean) => string): Writer {
  return (many, yours) => ['', ` of ${whose(yours)} comments ${became(many)}.`];
}

/** The sentence over a list about what a person's comments, questions, help and work led to. */
export const FOUND_CLAIMS: Record<string, Writer> = {
  'carried:threads': (many, yours) => [`${who(yours)} began `, `${noun(many, 'comment')} on work of others.`],
  'carried:changed': comments((many) => `${were(many)} followed by a change`),
  'carried:answered': comments((many) => `${were(many)} answered, and nothing changed`),
  'carried:accepted-later': comments((many) => `${were(many)} accepted for later`),
  'carried:declined': comments((many) => `${were(many)} declined with a reason`),
  'carried:unanswered': comments((many) => `${were(many)} unanswered when the pull request ended`),
  'carried:unclear': comments((many) => `${many ? 'are' : 'is'} outdated after a force-push`),
  'carried:open': comments((many) => `${many ? 'are' : 'is'} still open`),
  'carried:settled': comments((many) => `${many ? 'have' : 'has'} an end that is known`),
  'carried:settled-changed': comments((many) => `whose end is known ${were(many)} followed by a change`),
  'carried:teams': (many, yours) => [
    'In ',
    `${noun(many, 'other team')} a comment of ${yours ? 'yours' : 'theirs'} was followed by a change.`,
  ],
  'carried:not-counted': comments((many) => `${many ? 'are' : 'is'} not counted`),
  'questions:questions': (many, yours) => [`${who(yours)} asked `, `${noun(many, 'question')} on work of other teams.`],
  'questions:changed': (many, yours) => ['', ` of ${whose(yours)} questions ${were(many)} followed by a change.`],
  'questions:answered': (many, yours) => ['', ` of ${whose(yours)} questions ${were(many)} answered.`],
  'trade-offs:alternatives': (many, yours) => [`${who(yours)} named another way in `, `${noun(many, 'thread')}.`],
  'trade-offs:in-time': (many, yours) => [`${who(yours)} named another way while the choice was open in `, `${noun(many, 'thread')}.`],
  'trade-offs:changed': (many) => ['A change followed another way in ', `${noun(many, 'thread')}.`],
  'judgment:occasions': (many, yours) => [`${who(yours)} were heard on `, `${noun(many, 'occasion')}.`],
  'judgment:asked': (many, yours) => [`Somebody asked for ${you(yours)} by name on `, `${noun(many, 'occasion')}.`],
  'judgment:early': (many, yours) => [`Somebody asked for ${you(yours)} before code or a decision on `, `${noun(many, 'occasion')}.`],
  'judgment:adopted': (many, yours) => [`What ${yours ? 'you' : 'they'} said was taken up on `, `${noun(many, 'occasion')}.`],
  'judgment:people': (many, yours) => ['', `${noun(many, 'person', 'people')} asked for ${you(yours)} by name.`],
  'judgment:teams': (many, yours) => ['', `${noun(many, 'other team')} asked for ${you(yours)} by name.`],
  'judgment:not-recorded': (many) => ['How it came about is not recorded for ', `${noun(many, 'occasion')}.`],
  'because-of-you:chains': (many, yours) => [
    '',
    `${noun(many, 'chain')} ${many ? 'begin' : 'begins'} with a comment of ${yours ? 'yours' : 'theirs'}.`,
  ],
  'because-of-you:changes': (many) => ['', `${noun(many, 'pull request')} of other teams ${many ? 'cite' : 'cites'} what was decided.`],
  'because-of-you:teams': (many) => ['', `${noun(many, 'other team')} ${many ? 'cite' : 'cites'} what was decided.`],
  'independence:threads': (many, yours) => ['Others began ', `${noun(many, 'thread')} on ${whose(yours)} work in these months.`],
  'independence:from-helpers': (many) => ['People who help began ', `${noun(many, 'thread')}.`],
  'independence:pulls': (many, yours) => ['', ` of ${whose(yours)} pull requests ${were(many)} reviewed and merged.`],
  'independence:first-pass': (many, yours) => ['', ` of ${whose(yours)} pull requests passed without a request for changes.`],
  'independence:given': (many, yours) => [`${who(yours)} gave `, `${noun(many, 'review')} where help once came from.`],
  'answer-machine:threads': (many, yours) => [`${who(yours)} began `, `${noun(many, 'thread')} where these questions come back.`],
  'answer-machine:came-back': (many) => ['', `${noun(many, 'thread')} ${many ? 'are' : 'is'} on a file that was spoken of shortly before.`],
  'answer-machine:topics': (many) => ['The same questions come back in ', `${noun(many, 'topic')}.`],
  'became-a-page:pages': (many, yours) => [`${who(yours)} wrote `, `${noun(many, 'page')} after saying much the same in threads.`],
  'became-a-page:threads': (many) => ['', `${noun(many, 'thread')} came before a page.`],
  'became-a-page:users': (many) => ['', `${noun(many, 'person', 'people')} named a page since.`],
  'credit-given:given': (many, yours) => [`${who(yours)} named others for what they did in `, `${noun(many, 'place')}.`],
  'scope:repositories': (many, yours) => [`${who(yours)} touched `, `${noun(many, 'repository', 'repositories')}.`],
  'scope:areas': (many, yours) => [`${who(yours)} touched `, `${noun(many, 'area')}.`],
  'scope:teams': (many, yours) => [`${who(yours)} met the work or words of `, `${noun(many, 'team')}.`],
  'shared-practice:pieces': (many, yours) => ['Other teams took up ', `${noun(many, 'piece')} ${yours ? 'you' : 'they'} began.`],
  'shared-practice:teams': (many, yours) => ['', `${noun(many, 'other team')} took up what ${yours ? 'you' : 'they'} began.`],
  'hard-to-undo:candidates': (many) => ['', `${noun(many, 'pull request')} may be hard to take back.`],
  'simpler:candidates': (many) => ['', `${noun(many, 'pull request')} may have made something simpler.`],
  'follow-through:requests': (many, yours) => [`Somebody asked ${you(yours)} by name `, many ? ' times.' : ' time.'],
  'follow-through:reviewed': (many, yours) => [`${who(yours)} reviewed `, ` of what was asked of ${you(yours)} by name.`],
};
