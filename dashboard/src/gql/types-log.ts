import type { DateTime, NotShared, PageInfo, Person, Refused } from './types.js';

export type LogKind = 'PAGE' | 'READINGS' | 'EVIDENCE' | 'DOWNLOAD' | 'EXPORT' | 'LOG' | 'SETTING';

export interface LogName {
  who: 'PERSON' | 'GONE' | 'COMMAND_LINE' | 'EVERYONE';
  person: Pick<Person, 'host' | 'id' | 'login' | 'name'> | null;
}

export interface LogEntry {
  at: DateTime;
  actor: LogName;
  /** Null where something was done to the instance. */
  subject: LogName | null;
  kind: LogKind;
  what: string;
  basis: string;
  purpose: string | null;
  detail: string | null;
}

interface Paged {
  edges: { cursor: string; node: LogEntry }[];
  pageInfo: PageInfo;
  totalCount: number;
}

export interface ViewConnection extends Paged {
  __typename: 'ViewConnection';
  monday: DateTime;
  /** How many others looked since Monday. */
  lookers: number;
}

export interface LogConnection extends Paged {
  __typename: 'LogConnection';
}

export type OwnViewsResult = ViewConnection | NotShared;
export type AdminLogResult = LogConnection | NotShared | Refused;
