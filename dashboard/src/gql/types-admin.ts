import type { DateTime, NotShared, PageInfo, Refused } from './types.js';
import type { Named } from './types-policy.js';

/** The shapes of api/schema.graphql about roles, reporting lines and review cycles. */
export type PersonRole = 'ADMIN' | 'CALIBRATOR';

export interface RoleHolder {
  __typename?: 'RoleHolder';
  person: Named;
  admin: boolean;
  calibrator: boolean;
  told: boolean;
  you: boolean;
}

export interface Pages<Node> {
  totalCount: number;
  pageInfo: PageInfo;
  edges: { cursor: string; node: Node }[];
}

export type RoleHoldersResult = ({ __typename: 'RoleHolderConnection' } & Pages<RoleHolder>) | NotShared;
export type RoleResult = ({ __typename: 'RoleHolder' } & RoleHolder) | NotShared | Refused;

export interface ReportingLine {
  id: string;
  person: Named;
  manager: Named;
  from: DateTime | null;
  to: DateTime | null;
  source: 'CSV' | 'GITHUB' | 'HAND';
  confirmedAt: DateTime;
  runsOutAt: DateTime;
  state: 'HOLDS' | 'BEGINS_LATER' | 'RAN_OUT' | 'ENDED';
  yours: boolean;
}

export type ReportingLinesResult = ({ __typename: 'ReportingLineConnection' } & Pages<ReportingLine>) | NotShared;
export type LineResult = { __typename: 'LinesChanged'; words: string } | NotShared | Refused;

export interface LineChange {
  login: string;
  manager: string;
  from: DateTime | null;
  to: DateTime | null;
}

export interface LinesDiff {
  __typename: 'LinesDiff';
  mark: string;
  applied: boolean;
  added: LineChange[];
  changed: { before: LineChange; after: LineChange }[];
  ended: LineChange[];
  renewed: LineChange[];
  problems: string[];
  leftOut: string[];
}

export type LinesDiffResult = LinesDiff | NotShared | Refused;

export type CyclePart = 'SUBJECT' | 'CALIBRATOR';

export interface Cycle {
  id: string;
  name: string;
  opensAt: DateTime;
  closesAt: DateTime;
  open: boolean;
  subjects: Named[];
  calibrators: Named[];
}

export type CyclesResult = { __typename: 'Cycles'; cycles: Cycle[] } | NotShared | Refused;
