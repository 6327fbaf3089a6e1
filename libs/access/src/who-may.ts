import { may } from './may.js';
import { MODES, type Mode, type Policy } from './policy.js';
import { NOTHING_BETWEEN, SECTIONS, type AccessSubject, type Standing, type Viewer } from './subject.js';
import { TABLE, type Action } from './table.js';

/** What each action is, in words for people who read a policy. */
export const DOINGS: Readonly<Record<Action, string>> = {
  'view-person-page': 'Read the numbers of one person',
  'view-evidence': 'Read the list behind a number of one person',
  'open-person-page': 'Say why, before another\u2019s page opens',
  'view-own-notes': 'Read what stands beside one\u2019s own numbers',
  'view-own-log': 'Read who looked at one\u2019s own page',
  'manage-own-data': 'Take along, pause, object to and correct one\u2019s own data',
  'manage-own-sessions': 'See and end one\u2019s own sign-ins',
  'share-own-page': 'Share one\u2019s own page, in part or whole',
  'request-access': 'Ask a person to share their page',
  'view-policy': 'Read the policy and its annex',
  'view-teams': 'See teams and who is in them, without numbers',
  'view-areas': 'See where work waits, by place',
  'view-organization': 'See what is counted of all together',
  'view-sync': 'See what is fetched',
  'ask-for-period': 'Ask for another period to be measured',
  'view-decisions': 'Read decisions',
  'edit-decisions': 'Link pull requests to decisions and say what came of them',
  'manage-connections': 'Connect organizations',
  'manage-teams': 'Import dated memberships',
  'manage-documents': 'Say what makes something a decision',
  'manage-people': 'Give roles, keep reporting lines and review cycles',
  'manage-policy': 'Propose a change of the policy',
  'view-admin-log': 'Read the log of who looked at whom',
  'confirm-policy': 'Confirm a change that another admin proposed',
};

/** Who looks, as the annex names them. */
export const KINDS = ['self', 'line-manager', 'reader', 'calibrator', 'colleague', 'admin', 'stranger'] as const;
export type Kind = (typeof KINDS)[number];

/** `yes`: all of it. `shared`: what the person shared, after saying why. `visited`: all of it, after saying why. */
export type Reach = 'yes' | 'visited' | 'shared' | 'no';

export interface Doing {
  readonly action: Action;
  readonly words: string;
  /** By mode, then by who looks. */
  readonly open: Readonly<Record<Mode, Readonly<Record<Kind, Reach>>>>;
}

const NOW = 0;
const PERSON = 1;
const LOOKING = 2;
const LATER = 1_000;

/**
 * Every action, and to whom it is open in every mode: asked of `may` one by one, so that what is printed is what is decided.
 * @param policy what else is agreed; its mode is tried in turn
 */
export function whoMay(policy: Policy): readonly Doing[] {
  return (Object.keys(DOINGS) as Action[]).map((action) => ({
    action,
    words: DOINGS[action],
    open: tabled(MODES, (mode) => tabled(KINDS, (kind) => reachOf(kind, action, { ...policy, mode, adopted: true }))),
  }));
}

function reachOf(kind: Kind, action: Action, policy: Policy): Reach {
  const verdict = may(viewerOf(kind), action, subjectOf(kind, action, policy), policy, NOW);
  if (!verdict.allowed) return 'no';
  if (verdict.basis === 'own') return 'yes';
  return verdict.sections.length === SECTIONS.length ? 'visited' : 'shared';
}

function viewerOf(kind: Kind): Viewer {
  if (kind === 'stranger') return { type: 'stranger' };
  return {
    type: 'person',
    personId: kind === 'self' ? PERSON : LOOKING,
    admin: kind === 'admin',
    calibrator: kind === 'calibrator',
    objected: false,
  };
}

function subjectOf(kind: Kind, action: Action, policy: Policy): AccessSubject {
  const of: AccessSubject['type'] = TABLE[action].of;
  if (of === 'instance') return { type: 'instance' };
  if (of === 'proposal') return { type: 'proposal', proposedBy: PERSON };
  return { type: 'person', personId: PERSON, standing: standingOf(kind, policy) };
}

/** Told, said why, and no more between the two than what makes the kind. */
function standingOf(kind: Kind, { purposes }: Policy): Standing {
  const [purpose = ''] = purposes;
  const share = { sections: ['reach'], purpose, sharedAt: NOW, expiresAt: LATER };
  return {
    ...NOTHING_BETWEEN,
    told: true,
    visit: { purpose, until: LATER },
    lines: kind === 'line-manager' ? [{ from: null, to: null, confirmedAt: NOW }] : [],
    shares:
      kind === 'reader'
        ? [{ ...share, cycle: null }]
        : kind === 'calibrator'
          ? [{ ...share, cycle: { opensAt: NOW, closesAt: LATER, joinedAt: NOW } }]
          : [],
  };
}

function tabled<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
