import type { Notice, Policy, PolicyTerms, PolicyVersion } from '../gql/types-policy.js';

/** Answers of the api about a policy, whole, to be changed by the spec that uses them. */
export const EVE = { host: 'github.com', id: '105', login: 'eve', name: 'Eve Lund' };
export const BO = { host: 'github.com', id: '102', login: 'bo', name: 'Bo Lindqvist' };

const MODES = [
  { mode: 'SELF_ONLY', name: 'Self only', what: 'Open to that person.' },
  { mode: 'SAME_VIEW', name: 'Same view', what: 'The line manager reads the page.' },
  { mode: 'TEAM_ONLY', name: 'Team only', what: 'Cannot be shared.' },
  { mode: 'WORKS_COUNCIL', name: 'Works council', what: 'Nothing without a switch.' },
] as const;

const TERMS: PolicyTerms = { minGroup: 5, purposes: ['feedback', 'promotion'], eventDays: null, storyDays: null, viewDays: null };

export function version(more: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    __typename: 'PolicyVersion',
    id: '3',
    mode: 'TEAM_ONLY',
    terms: TERMS,
    proposedBy: EVE,
    proposedAt: '2026-11-20T09:00:00.000Z',
    confirmedBy: null,
    adoptedAt: '2026-11-20T09:00:00.000Z',
    changes: ['The policy was adopted: Team only.'],
    ...more,
  };
}

export function policy(more: Partial<Policy> = {}): Policy {
  return {
    __typename: 'Policy',
    holds: version(),
    waits: null,
    history: [version()],
    modes: [...MODES],
    purposes: [
      { purpose: 'promotion', what: 'Promotion: the case for one' },
      { purpose: 'feedback', what: 'Feedback: preparing to talk' },
    ],
    leastGroup: 5,
    mayChange: false,
    mayConfirm: false,
    secondAdmin: true,
    ...more,
  };
}

export function notice(more: Partial<Notice> = {}): Notice {
  return {
    __typename: 'Notice',
    version: '3',
    mode: MODES[1],
    terms: TERMS,
    purposes: policy().purposes,
    needsSwitch: false,
    read: false,
    toldAt: null,
    changes: [],
    ledBy: [],
    leads: [],
    ...more,
  };
}
