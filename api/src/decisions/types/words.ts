import { registerEnumType } from '@nestjs/graphql';

export const DecisionKind = {
  RFC: 'RFC',
  DESIGN: 'DESIGN',
  ADR: 'ADR',
  MIGRATION_PLAN: 'MIGRATION_PLAN',
  TRADE_OFFS: 'TRADE_OFFS',
  INCIDENT_REVIEW: 'INCIDENT_REVIEW',
  ROADMAP_INPUT: 'ROADMAP_INPUT',
} as const;
export type DecisionKind = keyof typeof DecisionKind;
registerEnumType(DecisionKind, { name: 'DecisionKind' });

export const DecisionState = {
  DRAFT: 'DRAFT',
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  IMPLEMENTED: 'IMPLEMENTED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  SUPERSEDED: 'SUPERSEDED',
  DEFERRED: 'DEFERRED',
  MOVED: 'MOVED',
  UNKNOWN: 'UNKNOWN',
} as const;
export type DecisionState = keyof typeof DecisionState;
registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'The canonical lifecycle; the word of the document stands beside it.',
});

export const DecisionPlace = { FILE: 'FILE', DISCUSSION: 'DISCUSSION', ISSUE: 'ISSUE' } as const;
export type DecisionPlace = keyof typeof DecisionPlace;
registerEnumType(DecisionPlace, { name: 'DecisionPlace' });

export const MarkKind = { CHANGED: 'CHANGED', ANSWERED: 'ANSWERED', COMMENT: 'COMMENT', REVIEW: 'REVIEW', PULL: 'PULL' } as const;
export type MarkKind = keyof typeof MarkKind;
registerEnumType(MarkKind, {
  name: 'MarkKind',
  valuesMap: {
    CHANGED: { description: 'A thread that changed the design.' },
    ANSWERED: { description: 'A thread that was answered or declined.' },
    PULL: { description: 'A pull request that cites it.' },
  },
});

export const LinkHow = {
  MENTION: 'MENTION',
  TITLE: 'TITLE',
  COMMIT: 'COMMIT',
  TOUCHES: 'TOUCHES',
  BY_HAND: 'BY_HAND',
} as const;
export type LinkHow = keyof typeof LinkHow;
registerEnumType(LinkHow, { name: 'LinkHow', description: 'Why a pull request belongs to a document.' });

export const Spoke = { BEFORE: 'BEFORE', AFTER: 'AFTER', NEVER: 'NEVER' } as const;
export type Spoke = keyof typeof Spoke;
registerEnumType(Spoke, { name: 'Spoke', description: 'Before the decision, only after it, or never.' });

export const OutcomeCategory = {
  COST: 'COST',
  RELIABILITY: 'RELIABILITY',
  DEVELOPER_SPEED: 'DEVELOPER_SPEED',
  CAPABILITY: 'CAPABILITY',
  OPERATIONAL_RISK: 'OPERATIONAL_RISK',
  CUSTOMER_PERFORMANCE: 'CUSTOMER_PERFORMANCE',
} as const;
export type OutcomeCategory = keyof typeof OutcomeCategory;
registerEnumType(OutcomeCategory, { name: 'OutcomeCategory' });

export const OverlapOf = { DOCUMENTS: 'DOCUMENTS', PULLS: 'PULLS', FILES: 'FILES' } as const;
export type OverlapOf = keyof typeof OverlapOf;
registerEnumType(OverlapOf, { name: 'OverlapOf' });

export const OverlapHow = { WORDS: 'WORDS', SHINGLES: 'SHINGLES', BLOB: 'BLOB' } as const;
export type OverlapHow = keyof typeof OverlapHow;
registerEnumType(OverlapHow, {
  name: 'OverlapHow',
  description: 'What is alike: telling words, runs of words, or the file byte by byte.',
});

export const OverlapVerdict = { NOT_A_DUPLICATE: 'NOT_A_DUPLICATE', CONFIRMED: 'CONFIRMED' } as const;
export type OverlapVerdict = keyof typeof OverlapVerdict;
registerEnumType(OverlapVerdict, { name: 'OverlapVerdict' });

export const RuleBy = { PATH: 'PATH', LABEL: 'LABEL', CATEGORY: 'CATEGORY' } as const;
export type RuleBy = keyof typeof RuleBy;
registerEnumType(RuleBy, { name: 'RuleBy', description: 'A glob over paths, a label of issues, a category of discussions.' });

export const RuleMeans = { ...DecisionKind, INCIDENT: 'INCIDENT', ACTION_ITEM: 'ACTION_ITEM' } as const;
export type RuleMeans = keyof typeof RuleMeans;
registerEnumType(RuleMeans, { name: 'RuleMeans' });

export const RuleSource = { GUESS: 'GUESS', ADMIN: 'ADMIN' } as const;
export type RuleSource = keyof typeof RuleSource;
registerEnumType(RuleSource, { name: 'RuleSource' });
