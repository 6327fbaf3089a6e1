import type { DateTime, NotShared, Refused, TeamRef } from './types.js';

export type DisputeReason = 'NOT_ME' | 'WRONG_TEAM' | 'WRONG_PAIR' | 'BOT' | 'OTHER';

/** As it stands beside a row. */
export interface Dispute {
  id: string;
  why: DisputeReason;
  note: string;
  at: DateTime;
}

export interface OwnDispute extends Dispute {
  row: string;
  kind: string | null;
  repository: string | null;
  number: number | null;
}

export interface OwnAccount {
  host: string;
  id: string;
  login: string;
  name: string;
  logins: { login: string; seenAt: DateTime }[];
}

export interface OwnMembership {
  team: TeamRef;
  role: string;
  from: DateTime | null;
  to: DateTime | null;
  assumed: boolean;
  source: string;
}

export interface KeptThing {
  what: string;
  source: string;
  count: number;
  since: DateTime | null;
  until: DateTime | null;
}

export interface OwnChoices {
  pausedAt: DateTime | null;
  objectedAt: DateTime | null;
  switchedOnAt: DateTime | null;
  needsSwitch: boolean;
}

export interface OwnData {
  __typename: 'OwnData';
  accounts: OwnAccount[];
  teams: OwnMembership[];
  kept: KeptThing[];
  noticeAt: DateTime | null;
  choices: OwnChoices;
  disputes: OwnDispute[];
}

export type OwnDataResult = OwnData | NotShared | Refused;

/** What asks an admin to look at an identity; of a private repository the work is not said. */
export interface DisputeToSettle extends Dispute {
  kind: string | null;
  repository: string | null;
  number: string | null;
  title: string | null;
  url: string | null;
}

export type DisputesResult = { __typename: 'DisputesToSettle'; disputes: DisputeToSettle[] } | NotShared;
