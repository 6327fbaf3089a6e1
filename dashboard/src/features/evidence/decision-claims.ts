import type { Claim } from './claim.js';

type Writer = (many: boolean) => Claim;

const teams = (many: boolean): string => (many ? ' other teams' : ' other team');
const pulls = (many: boolean): string => (many ? ' pull requests' : ' pull request');

/** The sentence over a list that is about one decision. */
export const DECISION_CLAIMS: Record<string, Writer> = {
  'document-reach:voices': (many) => [
    '',
    many ? ' times somebody other than its authors spoke.' : ' time somebody other than its authors spoke.',
  ],
  'document-reach:teams': (many) => ['', `${teams(many)} spoke on it.`],
  'document-reach:teams-before': (many) => ['', `${teams(many)} spoke before the decision.`],
  'document-reach:changed': (many) => ['In ', `${teams(many)} a thread changed the design.`],
  'document-reach:objections': (many) => ['', many ? ' reviews asked for changes.' : ' review asked for changes.'],
  'document-reach:objections-answered': (many) => ['', many ? ' objections were answered.' : ' objection was answered.'],
  'adoption:cited': (many) => ['', `${pulls(many)} ${many ? 'cite' : 'cites'} it.`],
  'adoption:pulls': (many) => ['', `${pulls(many)} of other teams ${many ? 'cite' : 'cites'} it.`],
  'adoption:teams': (many) => ['Work of ', `${teams(many)} cites it.`],
  'adoption:later': (many) => ['', `${pulls(many)} cite${many ? '' : 's'} it half a year after the decision or later.`],
  'alignment:before': (many) => ['', ` affected team${many ? 's' : ''} spoke before the decision.`],
  'alignment:after': (many) => ['', ` affected team${many ? 's' : ''} spoke only after the decision.`],
  'alignment:never': (many) => ['We found no word from ', ` affected team${many ? 's' : ''}.`],
  'clarity:questions-after': (many) => ['People came back to it ', many ? ' times on work that cites it.' : ' time on work that cites it.'],
  'clarity:reopened': (many) => ['It was reopened ', many ? ' times.' : ' time.'],
  'clarity:superseded-early': (many) => ['It was superseded within half a year, by ', many ? ' versions.' : ' version.'],
  'stated-impact:gains': (many) => ['It says who gains, in ', many ? ' versions.' : ' version.'],
  'stated-impact:measure': (many) => ['It says what will be measured, in ', many ? ' versions.' : ' version.'],
  'carried-by-others:pulls': (many) => ['', many ? ' changes carry it out.' : ' change carries it out.'],
  'carried-by-others:by-others': (many) => [
    '',
    many ? ' changes carry it out, made by others than its authors.' : ' change carries it out, made by somebody else than its authors.',
  ],
  'carried-by-others:teams': (many) => ['People of ', many ? ' teams carry it out.' : ' team carry it out.'],
  'early-help:threads': (many) => ['', many ? ' threads were opened while it was a draft.' : ' thread was opened while it was a draft.'],
  'early-help:helped': (many) => ['', ` thread${many ? 's' : ''} on the draft ${many ? 'were' : 'was'} followed by other words.`],
  'early-help:teams': (many) => ['Threads of ', `${teams(many)} helped while it was a draft.`],
  'investment:adopters': (many) => ['', ` team${many ? 's' : ''} adopted it.`],
};
