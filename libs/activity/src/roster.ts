/**
 * The people, their accounts, their teams and when: one version of it. Ids are the store's own small
 * integers, so that columns can hold them; `key` is what the outside sees.
 */
export interface Roster {
  readonly version: number;
  readonly persons: readonly RosterPerson[];
  readonly teams: readonly RosterTeam[];
  readonly memberships: readonly Membership[];
}

export interface RosterPerson {
  readonly id: number;
  /** The accounts that are this person, as store ids. */
  readonly accounts: readonly number[];
  /** Every login these accounts have or had, in lower case, for CODEOWNERS lines that name people. */
  readonly logins: readonly string[];
  readonly name: string;
  /** Named a bot by an admin's rule. */
  readonly bot: boolean;
  /** When this person was told, ISO 8601 UTC; null: no reading may be written. */
  readonly noticeAt: string | null;
}

export interface RosterTeam {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** The team above it now. */
  readonly parentId: number | null;
  /** Ids of this team at the hosts, for requests that name a team. */
  readonly hostTeamIds: readonly number[];
}

/** Half-open in milliseconds UTC: from `from` (null: since the beginning) up to `to` (null: still). */
export interface Membership {
  readonly personId: number;
  readonly teamId: number;
  readonly from: number | null;
  readonly to: number | null;
  /** Seen in a first snapshot and taken to hold from the beginning; imported dates replace it. */
  readonly assumed: boolean;
}
