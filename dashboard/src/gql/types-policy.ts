import type { DateTime, NotShared, Person, Refused } from './types.js';

/** The shapes of api/schema.graphql about who may see what. */
export type PolicyMode = 'SELF_ONLY' | 'SAME_VIEW' | 'TEAM_ONLY' | 'WORKS_COUNCIL';

/** A person where only the name and the address are asked for. */
export type Named = Omit<Person, 'teams'>;

interface ModeWords {
  mode: PolicyMode;
  name: string;
  what: string;
}

interface PurposeWords {
  purpose: string;
  what: string;
}

/** Days are null where there is no end. */
export interface PolicyTerms {
  minGroup: number;
  purposes: string[];
  eventDays: number | null;
  storyDays: number | null;
  viewDays: number | null;
}

export interface PolicyVersion {
  __typename?: 'PolicyVersion';
  id: string;
  mode: PolicyMode;
  terms: PolicyTerms;
  proposedBy: Named | null;
  proposedAt: DateTime;
  confirmedBy: Named | null;
  adoptedAt: DateTime | null;
  changes: string[];
}

export interface Policy {
  __typename: 'Policy';
  holds: PolicyVersion | null;
  waits: PolicyVersion | null;
  history: PolicyVersion[];
  modes: ModeWords[];
  purposes: PurposeWords[];
  leastGroup: number;
  mayChange: boolean;
  mayConfirm: boolean;
  secondAdmin: boolean;
}

export type PolicyResult = Policy | NotShared | Refused;

export interface Notice {
  __typename: 'Notice';
  version: string;
  mode: ModeWords;
  terms: PolicyTerms;
  purposes: PurposeWords[];
  needsSwitch: boolean;
  read: boolean;
  toldAt: DateTime | null;
  changes: string[];
  ledBy: Named[];
  leads: Named[];
}

export type NoticeResult = Notice | NotShared | Refused;

export interface Announcement {
  id: string;
  at: DateTime;
  words: string[];
}

interface Doing {
  action: string;
  words: string;
  cells: { who: string; may: string }[];
}

export interface Annex {
  __typename: 'Annex';
  at: DateTime;
  company: string;
  policy: PolicyVersion | null;
  modes: ModeWords[];
  purposes: PurposeWords[];
  held: { table: string; holds: string; from: string; until: string }[];
  others: string[];
  doings: { mode: PolicyMode; doings: Doing[] }[];
  floors: { signal: string; name: string; version: number; floor: number; unit: string; of: string[] }[];
  retention: string[];
  logCannotSee: string[];
  signature: { at: DateTime; markedBy: Named | null; changes: string[] } | null;
  maySign: boolean;
}

export type AnnexResult = Annex | NotShared | Refused;
