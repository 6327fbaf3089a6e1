import type { Evidence } from '../../gql/types-evidence.js';
import { since } from '../../ui/period.js';
import { AREA_CLAIMS } from './area-claims.js';
import type { Claim } from './claim.js';
import { DECISION_CLAIMS } from './decision-claims.js';
import { FOUND_CLAIMS } from './found-claims.js';
import { WRITTEN_CLAIMS } from './written-claims.js';
import type { Whom } from './subject.js';

type Writer = (many: boolean, yours: boolean, evidence: Evidence) => Claim;

const who = (yours: boolean): string => (yours ? 'You' : 'They');
const whose = (yours: boolean): string => (yours ? 'your' : 'their');
const whom = (yours: boolean): string => (yours ? 'you' : 'them');
const were = (yours: boolean): string => (yours ? 'You were' : 'They were');
const times = (many: boolean): string => (many ? ' times.' : ' time.');
const teams = (many: boolean): string => (many ? ' other teams' : ' other team');

const WRITERS: Record<string, Writer> = {
  'review-reach:teams': (many, yours) => [`${who(yours)} reviewed work of `, `${teams(many)}.`],
  'review-reach:changed': (many, yours) => ['In ', `${teams(many)} ${whose(yours)} review changed something.`],
  'review-reach:asked-first': (many, yours) => ['', `${teams(many)} asked ${whom(yours)} first.`],
  'review-reach:new': (many, yours, evidence) => [
    '',
    `${teams(many)} ${many ? 'are' : 'is'} new to ${whom(yours)}${since(evidence.period)}.`,
  ],
  'review-reach:reviews': (many, yours) => [`${who(yours)} gave `, many ? ' reviews.' : ' review.'],
  'review-reach:pulls': (many, yours) => [`${who(yours)} reviewed `, many ? ' pull requests.' : ' pull request.'],
  'review-reach:people': (many, yours) => [`${who(yours)} reviewed work of `, many ? ' people.' : ' person.'],
  'review-reach:other-reviews': (many, yours) => [`${who(yours)} gave `, many ? ' reviews to other teams.' : ' review to another team.'],
  'review-reach:other-people': (many, yours) => [
    `${who(yours)} reviewed work of `,
    many ? ' people of other teams.' : ' person of another team.',
  ],
  'cross-team-share:cross': (many, yours) => [`${who(yours)} gave `, many ? ' reviews to other teams.' : ' review to another team.'],
  'cross-team-share:all': (many, yours) => [
    `${who(yours)} gave `,
    many ? ' reviews where both teams are known.' : ' review where both teams are known.',
  ],
  'pull:by-name': (many, yours) => [`${were(yours)} asked by name `, times(many)],
  'pull:mentioned': (many, yours) => [`A question was put to ${whom(yours)} by name before `, many ? ' sessions.' : ' session.'],
  'pull:early': (many, yours) => [`${were(yours)} asked by name while it was a draft `, times(many)],
  'pull:askers': (many, yours) => ['', `${many ? ' people' : ' person'} asked ${whom(yours)} by name.`],
  'pull:asking-teams': (many, yours) => ['', `${teams(many)} asked ${whom(yours)} by name.`],
  'pull:by-rule': (many, yours) => [`A rule picked ${whom(yours)} `, times(many)],
  'pull:unasked': (many, yours) => [`${who(yours)} joined unasked `, times(many)],
  'pull:not-said': (many, yours) => [`GitHub does not say how ${yours ? 'you' : 'they'} came to `, many ? ' reviews.' : ' review.'],
  'pull:counted': (many, yours) => [`${were(yours)} asked by name, or joined unasked, `, times(many)],
};

/** The sentence whose number opened the list; the part's own name where no sentence is written for it. */
export function claimWords(evidence: Evidence, whom: Whom): Claim {
  const key = `${evidence.signal}:${evidence.part}`;
  const many = evidence.number !== 1;
  if (whom === 'decision') return DECISION_CLAIMS[key]?.(many) ?? namedClaim(evidence);
  if (whom === 'area') return AREA_CLAIMS[key]?.(many) ?? namedClaim(evidence);
  const writer = WRITERS[key] ?? WRITTEN_CLAIMS[key] ?? FOUND_CLAIMS[key];
  return writer?.(many, whom === 'you', evidence) ?? namedClaim(evidence);
}

function namedClaim({ part, definition }: Evidence): Claim {
  const name = definition.parts.find((one) => one.id === part)?.name ?? part;
  return [`${definition.name}: `, ` ${name}.`];
}
