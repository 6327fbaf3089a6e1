import type { Claim } from './claim.js';

type Writer = (many: boolean, yours: boolean) => Claim;

const you = (yours: boolean): string => (yours ? 'you' : 'this person');
const decisions = (many: boolean): string => (many ? ' decisions' : ' decision');
const teams = (many: boolean): string => (many ? ' other teams' : ' other team');

/** The sentence over a list about what a person wrote, or helped to write. */
export const WRITTEN_CLAIMS: Record<string, Writer> = {
  'document-reach:teams': (many, yours) => ['People of ', `${teams(many)} spoke on decisions ${you(yours)} wrote.`],
  'document-reach:documents': (many, yours) => ['Other teams spoke on ', `${decisions(many)} ${you(yours)} wrote.`],
  'adoption:pulls': (many, yours) => [
    '',
    ` pull request${many ? 's' : ''} of other teams ${many ? 'cite' : 'cites'} decisions ${you(yours)} wrote.`,
  ],
  'adoption:teams': (many, yours) => ['Work of ', `${teams(many)} cites decisions ${you(yours)} wrote.`],
  'adoption:documents': (many, yours) => ['Work of other teams cites ', `${decisions(many)} ${you(yours)} wrote.`],
  'carried-by-others:pulls': (many, yours) => ['', ` change${many ? 's carry' : ' carries'} out what ${you(yours)} wrote.`],
  'carried-by-others:by-others': (many, yours) => [
    '',
    ` change${many ? 's' : ''} by others ${many ? 'carry' : 'carries'} out what ${you(yours)} wrote.`,
  ],
  'carried-by-others:teams': (many, yours) => ['People of ', ` team${many ? 's' : ''} carry out what ${you(yours)} wrote.`],
  'carried-by-others:documents': (many, yours) => ['Others carry out ', `${decisions(many)} ${you(yours)} wrote.`],
  'early-help:threads': (many, yours) => [yours ? 'You opened ' : 'They opened ', ` thread${many ? 's' : ''} on drafts of others.`],
  'early-help:helped': (many, yours) => [
    '',
    ` of ${yours ? 'your' : 'their'} threads on drafts ${many ? 'were' : 'was'} followed by other words.`,
  ],
  'early-help:teams': (many, yours) => [yours ? 'You helped drafts of ' : 'They helped drafts of ', `${teams(many)}.`],
  'early-help:documents': (many, yours) => [yours ? 'You helped ' : 'They helped ', many ? ' drafts of others.' : ' draft of others.'],
};
