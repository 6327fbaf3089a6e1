import type { Claim } from './claim.js';

type Writer = (many: boolean) => Claim;

const pulls = (many: boolean): string => (many ? ' pull requests' : ' pull request');

/** The sentence over a list that is about an area: of the work, never of who did it. */
export const AREA_CLAIMS: Record<string, Writer> = {
  'bottlenecks:waited': (many) => ['', `${pulls(many)} waited for a review that was asked for.`],
  'bottlenecks:open': (many) => ['', `${pulls(many)} ${many ? 'wait' : 'waits'} now.`],
  'bottlenecks:needs-second-reviewer': (many) => ['', `${pulls(many)} ${many ? 'were' : 'was'} merged where fewer than three can review.`],
  'knowledge-spread:at-risk': (many) => ['', many ? ' files are known by one person at most.' : ' file is known by one person at most.'],
  'risk:merges': (many) => ['', `${pulls(many)} ${many ? 'were' : 'was'} merged here.`],
  'risk:reverts': (many) => ['', many ? ' merges take another back.' : ' merge takes another back.'],
  'risk:incidents': (many) => ['', many ? ' incidents name work here.' : ' incident names work here.'],
  'risk:one-reviewer': (many) => ['', many ? ' merges had one reviewer at most.' : ' merge had one reviewer at most.'],
};
