import type { DocumentState } from '@ambit/activity';
import { rawOf, wordsOf } from './text/markup.js';

/** Words a status begins with, by state; of several that fit, the longest counts. */
const BEGINNINGS: readonly (readonly [DocumentState, readonly string[]])[] = [
  ['superseded', ['superseded', 'superceded', 'superseeded', 'superceeded', 'replaced', 'obsoleted']],
  ['moved', ['moved', 'migrated', 'relocated']],
  [
    'withdrawn',
    [
      ...['withdrawn', 'withdrew', 'closed', 'stagnant', 'abandoned', 'discontinued', 'removed', 'cancelled', 'canceled', 'retired'],
      ...[
        'deprecated',
        'obsolete',
        'dropped',
        'expired',
        'inactive',
        'archived',
        'stale',
        'dormant',
        'historic',
        'historical',
        'reverted',
        'dead',
      ],
    ],
  ],
  [
    'rejected',
    [
      ...['rejected', 'returned', 'declined', 'denied', 'refused', 'not accepted', 'not approved', 'disapproved', "won't do", 'wont do'],
      ...['vetoed', 'turned down', 'decided against', 'we decided against', 'we decided not', 'chosen not to', 'wontfix', 'no go'],
    ],
  ],
  [
    'implemented',
    [
      ...['implemented', 'imlpemented', 'implmented', 'implemeted', 'final', 'finished', 'finalized', 'finalised', 'living', 'deployed'],
      ...['complete', 'completed', 'done', 'active', 'recommended', 'released', 'shipped', 'delivered', 'live', 'in production', 'stable'],
      ...[
        'committed',
        'integrated',
        'launched',
        'rolled out',
        'in use',
        'generally available',
        'ga',
        'stage 4',
        'standard',
        'landed',
        'ready for release',
      ],
    ],
  ],
  [
    'accepted',
    [
      ...['accepted', 'implementable', 'approved', 'decided', 'decision made', 'chosen', 'adopted', 'agreed', 'ratified', 'merged'],
      ...['published', 'ongoing', 'stage 3', 'stage 2.7', 'targeted', 'passed', 'implementing', 'implementation', 'in implementation'],
      ...['under implementation', 'being implemented', 'ready for implementation', 'ready to implement', 'to be implemented', 'planned'],
      ...['enacted', 'confirmed', 'signed off', 'selected', 'in development', 'under development', 'in effect', 'we decided', 'we chose'],
      ...['effective', 'partially accepted', 'awaiting implementation', 'accept'],
    ],
  ],
  [
    'proposed',
    [
      ...['proposed', 'proposal', 'propose', 'review', 'in review', 'under review', 'active review', 'last call', 'previewing', 'preview'],
      ...['in progress', 'stage 1', 'stage 2', 'open', 'discussion', 'under discussion', 'in discussion', 'being discussed', 'discussing'],
      ...['awaiting review', 'awaiting decision', 'scheduled for review', 'submitted', 'pending', 'rfc', 'request for comment'],
      ...['request for comments', 'final comment', 'in final comment', 'fcp', 'in fcp', 'candidate', 'under consideration', 'voting'],
      ...[
        'in vote',
        'for review',
        'ready for review',
        'needs review',
        'for discussion',
        'feedback',
        'soliciting',
        'seeking',
        'in committee',
      ],
      ...['exploring', 'exploration', 'active discussion', 'waiting for review', 'accepting feedback', 'proposed standard', 'in revision'],
    ],
  ],
  [
    'deferred',
    ['deferred', 'on hold', 'postponed', 'parked', 'paused', 'blocked', 'suspended', 'delayed', 'backlog', 'shelved', 'tabled', 'held'],
  ],
  [
    'draft',
    [
      ...['draft', 'drafting', 'in draft', 'initial draft', 'first draft', 'early draft', 'working draft', 'rough draft', 'provisional'],
      ...['idea', 'ideation', 'prediscussion', 'pre discussion', 'pre draft', 'pre rfc', 'wip', 'work in progress', 'strawman'],
      ...['strawperson', 'stage 0', 'sketch', 'incubating', 'initial', 'new', 'in preparation', 'unfinished', 'incomplete'],
    ],
  ],
];

const PHRASES = BEGINNINGS.flatMap(([state, words]) => words.map((word) => ({ state, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);

/** Words that decide from the middle of a sentence, in the order in which they are looked for. */
const WITHIN: readonly (readonly [DocumentState, RegExp])[] = [
  ['superseded', /\b(?:superseded|superceded)\b/g],
  ['moved', /\bmoved to\b/g],
  ['withdrawn', /\b(?:withdrawn|abandoned|deprecated|discontinued)\b/g],
  ['rejected', /\b(?:rejected|declined)\b/g],
  ['implemented', /\b(?:implemented|deployed|shipped|completed|finali[sz]ed)\b/g],
  ['accepted', /\b(?:accepted|approved|decided|chosen|adopted|ratified|merged)\b/g],
  ['proposed', /\b(?:proposed|under review|in review|under discussion|open for (?:review|discussion|comments?))\b/g],
  ['deferred', /\b(?:deferred|postponed|on hold)\b/g],
  ['draft', /\b(?:draft|work in progress|wip)\b/g],
];
const NOT_SO =
  /(?:\b(?:not|never|no longer|yet to be|to be|will be|would be|should be|can be|may be|until|unless|if|when|once|before|after|pending|partly|partially|parts?)|n't)(?:\s+[\w-]+){0,3}\s+$/;
const FILLERS =
  /^(?:status|currently|now|already|provisionally|conditionally|tentatively|partially|partly|fully|mostly|largely|still|recently|formally|officially|is|was|has been|have been|been)\s+/;
const SUCCEEDED = /\b(?:superseded|superceded|superseeded|replaced|obsoleted) by\b/g;
const SENTENCE_CHARS = 160;
const MANY = 4;

/**
 * The canonical state a status word stands for: what an admin mapped (`own`, by the word in lower case) before the general
 * rules of beginnings and keywords. `unknown` for a word that none of them knows; the caller keeps the word.
 */
export function stateOf(raw: string, own: Readonly<Record<string, DocumentState>> = {}): DocumentState {
  const words = wordsOf(rawOf(raw)).toLowerCase();
  const mapped = [words, firstPart(words)].find((word) => Object.hasOwn(own, word));
  if (mapped !== undefined) return own[mapped] ?? 'unknown';
  // A provisional PEP is accepted on trial, and its vocabulary is capitalized; everybody else's provisional is a draft.
  if (/^Provisional$/.test(wordsOf(raw))) return 'proposed';
  const text = plain(words);
  if (found(SUCCEEDED, text)) return 'superseded';
  return beginning(text) ?? within(text) ?? 'unknown';
}

function firstPart(words: string): string {
  return words.split(/\s*[(.,;:[–—]|\s-\s/, 1)[0]?.trim() ?? '';
}

/** Signs and days before the first word gone, signs between words to spaces; `2.7` stays. */
function plain(words: string): string {
  let text = words
    .replace(/[_:/-]+/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (let round = 0; round < 4; round += 1) text = text.replace(FILLERS, '');
  return text.replace(/^this (?:\w+ ){1,3}(?:is|was|has been) (?:now |currently |been )?/, '');
}

function beginning(text: string): DocumentState | null {
  const phrase = PHRASES.find(
    ({ word }) => text.startsWith(word) && !/^[\p{L}\p{N}]|^\.\d/u.test(text.slice(word.length, word.length + 2)),
  );
  if (phrase === undefined) return null;
  // `Closed / Delivered`: the second word says how.
  const rest = phrase.word === 'closed' ? text.slice(6).replace(/^[^\p{L}]+/u, '') : '';
  return (rest === '' ? null : beginning(rest)) ?? phrase.state;
}

function within(text: string): DocumentState | null {
  const sentence = (text.split(/[.!?](?:\s|$)/, 1)[0] ?? '').slice(0, SENTENCE_CHARS);
  const said = WITHIN.filter(([, words]) => found(words, sentence));
  // A template asks, or offers all there are.
  return text.includes('?') || said.length >= MANY ? null : (said[0]?.[0] ?? null);
}

function found(words: RegExp, text: string): boolean {
  return [...text.matchAll(words)].some(({ index }) => !NOT_SO.test(text.slice(Math.max(0, index - 40), index)));
}
