import type { DecisionKind, DecisionState, LinkHow, NamedPerson, OutcomeCategory } from '../gql/types-decisions.js';
import type { DecisionRef } from '../gql/types.js';

/** What each kind of decision is called. */
export const KINDS: Record<DecisionKind, string> = {
  RFC: 'RFC',
  DESIGN: 'Design document',
  ADR: 'ADR',
  MIGRATION_PLAN: 'Migration plan',
  TRADE_OFFS: 'Trade-off summary',
  INCIDENT_REVIEW: 'Incident review',
  ROADMAP_INPUT: 'Roadmap input',
};

export const STATES: Record<DecisionState, string> = {
  DRAFT: 'Draft',
  PROPOSED: 'In review',
  ACCEPTED: 'Accepted',
  IMPLEMENTED: 'Implemented',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  SUPERSEDED: 'Superseded',
  DEFERRED: 'Deferred',
  MOVED: 'Moved',
  UNKNOWN: 'State not known',
};

/** The document's own word for its state, where it says more than the state does. */
export function writtenWord(state: DecisionState, word: string | null): string | null {
  if (word === null) return null;
  return [state, STATES[state]].some((known) => known.toLowerCase() === word.trim().toLowerCase()) ? null : word;
}

/** How a pull request was tied to a decision. */
export const HOWS: Record<LinkHow, string> = {
  MENTION: 'Cites it',
  TITLE: 'Cites it in its title',
  COMMIT: 'Cites it in a commit',
  TOUCHES: 'Changes the document',
  BY_HAND: 'By hand',
};

/** What an outcome is about. */
export const CATEGORIES: Record<OutcomeCategory, string> = {
  COST: 'Cost',
  RELIABILITY: 'Reliability',
  DEVELOPER_SPEED: 'Developer speed',
  CAPABILITY: 'Capability',
  OPERATIONAL_RISK: 'Operational risk',
  CUSTOMER_PERFORMANCE: 'Customer performance',
};

/** What it is called on this page: `RFC-31 Cache keys`, or its kind where its words are withheld. */
export function decisionName({ label, title }: DecisionRef, kind?: DecisionKind): string {
  const words = [label, title].filter((word) => word !== null).join(' ');
  if (words !== '') return words;
  return kind === undefined ? 'A decision whose title is withheld' : `${KINDS[kind]}, title withheld`;
}

/** The short name where there is one. */
export function shortName(ref: DecisionRef): string {
  return ref.label ?? ref.title ?? 'a decision whose title is withheld';
}

export function personName({ name, person }: NamedPerson): string {
  return person?.name ?? name;
}
