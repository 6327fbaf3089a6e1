import type { AccountRow, Archive } from '../archive/archive.js';

/** The whole fictional company, ready to be played. */
export interface Company {
  readonly archive: Archive;
  /** Dated memberships as the team import reads them: `host,login,team,parent,role,from,to`, days, half-open. */
  readonly teamsCsv: (host: string) => string;
  readonly doors: Doors;
  /** What was planted, so that a test can look for it; empty without stories. */
  readonly stories: readonly Story[];
}

/** Three people one may sign in as. */
export interface Doors {
  readonly engineer: Door;
  readonly manager: Door;
  readonly admin: Door;
}

export interface Door {
  readonly login: string;
  readonly name: string;
  /** One line: what this person's view shows. */
  readonly what: string;
}

export interface Story {
  readonly id:
    | 'sought-judgment'
    | 'mentor'
    | 'answer-machine'
    | 'twin-rfcs'
    | 'quiet-specialist'
    | 'asked-late'
    | 'decision-travels'
    | 'carried-by-others'
    | 'investment'
    | 'copied-file';
  /** Logins, the person the story is about first. */
  readonly people: readonly string[];
  /** Slugs, the team the story is about first. */
  readonly teams: readonly string[];
  /** Repositories or `repository/path`s where it can be read. */
  readonly where: readonly string[];
  readonly what: string;
}

/** Weeks are counted from the company's first Monday on the record; null is before it, or still. */
export interface Stay {
  readonly team: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly lead: boolean;
}

export interface Person {
  readonly kind: 'person';
  readonly name: string;
  readonly login: string;
  /** Hours east of Greenwich. */
  readonly offset: number;
  readonly rank: 'engineer' | 'senior' | 'staff' | 'lead' | 'director' | 'outsider';
  readonly joined: number | null;
  readonly left: number | null;
  readonly stays: readonly Stay[];
  /** Pull requests opened in an ordinary week. */
  readonly pace: number;
  /** How readily this person reviews, relative to the others. */
  readonly care: number;
  /** What GitHub shows for it now; null once the account is deleted. */
  readonly account: AccountRow | null;
  /** An account used before `until` (a week), by the same person. */
  readonly former: { readonly account: AccountRow; readonly until: number } | null;
}

export interface Bot {
  readonly kind: 'bot';
  readonly name: string;
  readonly login: string;
  readonly account: AccountRow;
}

export type Actor = Person | Bot;

export interface Team {
  readonly slug: string;
  readonly name: string;
  readonly id: number;
  /** Teams above it by week: the last one that has begun holds. Empty for a division. */
  readonly parents: readonly { readonly from: number | null; readonly slug: string }[];
  /** First week; null when it was there before the record. */
  readonly from: number | null;
}
