import type { Place } from '../gql/types.js';

/** Groups that are no team, decision or place, in the words of a list. */
const WORDS: Record<string, string> = {
  'way:by-name': 'Asked by name',
  'way:by-rule': 'A rule picked you',
  'way:rule': 'A rule picked you',
  'way:unasked': 'You joined unasked',
  'way:not-said': 'GitHub does not say',
  'kind:schema': 'Database schema',
  'kind:public-api': 'Public interface',
  'kind:storage-format': 'Storage format',
  'kind:access': 'Access and keys',
  'kind:deletion': 'Deletion',
  'kind:infrastructure': 'Infrastructure',
  'request:done': 'Asked of you, reviewed',
  'request:open': 'Asked of you, not reviewed',
  'return:done': 'Answered to you, looked at again',
  'return:open': 'Answered to you, not looked at again',
  'answer:done': 'Changes requested, answered',
  'answer:open': 'Changes requested, not answered',
  retirement: 'Something retired',
  duplicate: 'A duplicate merged',
  'net-negative': 'Far more removed than added',
  accepted: 'Accepted',
  'carried-out': 'Carried out',
  own: 'Own team',
  unknown: 'Team not known',
};

/** Groups with a number for a name: there is nothing to call them by. */
const KINDS: Record<string, string> = { chain: 'One chain', pull: 'One pull request' };

/** Why something is not counted. */
const LEFT_OUT: Record<string, string> = {
  'by-bot': 'on work of bots',
  'own-work': 'in your own pull requests',
  'by-deleted-account': 'on work of deleted accounts',
  container: 'replies',
  'dependency-bump': 'on dependency updates',
  'merge-queue': 'in merge queues',
  'quick-revert': 'on reverts within ten minutes',
  'quick-approval': 'quick approvals',
  'mega-pull': 'on pull requests of more than 100 files',
  imported: 'in imported repositories',
};

export function leftOutWords(why: string): string {
  return LEFT_OUT[why] ?? why;
}

/** A key that names no team and no decision; itself where nothing is known of its kind. */
export function keyWords(key: string): string {
  const known = WORDS[key];
  if (known !== undefined) return known;
  const [kind = '', ...rest] = key.split(':');
  const last = rest.at(-1) ?? '';
  if (kind === 'not-counted') return `Not counted: ${leftOutWords(last)}`;
  if (kind === 'month') return `Month ${last}`;
  if (kind === 'window') return `Four weeks from ${last}`;
  return KINDS[kind] ?? key;
}

/** An area by its rule or folders; the rule for everything names what no other rule does. */
export function areaName(area: string): string {
  if (area === '*') return 'all other files';
  return area === '/' ? 'files outside any folder' : area;
}

/** `libs/ledger in web-checkout`; of a private repository its name alone. */
export function placeWords({ repository, text }: Place, key: string): string {
  const name = repository.split('/').at(-1) ?? repository;
  if (text !== null) return `${key.startsWith('area:') ? areaName(text) : text} in ${name}`;
  return key.startsWith('repository:') ? name : `Name withheld, in ${name}`;
}
