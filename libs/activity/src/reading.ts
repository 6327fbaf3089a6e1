/** What a signal says of one subject over one period. On screen it is a number. */
export interface Reading {
  readonly signal: string;
  readonly subject: Subject;
  /** The numbers by part, as `teams`, `changed`, `byName`; counts are whole, shares are in [0, 1]. */
  readonly values: Readonly<Record<string, number>>;
  /** How many cases it rests on, in the unit of the signal. */
  readonly n: number;
  /** 95 % interval of the signal's rate, where it has one and n reaches the floor. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The groups its list is made of (teams, ways of being asked); the numbers of a reading equal these. */
  readonly groups: readonly ReadingGroup[];
  readonly coverage: Coverage;
}

export type Subject =
  { readonly type: 'person'; readonly id: number } | { readonly type: 'team'; readonly id: number } | { readonly type: 'organization' };

export type Distance = 'own' | 'works-with' | 'seldom';

/** One group of a reading's evidence, as one team's rows. */
export interface ReadingGroup {
  /** `team:12`, `way:by-name`, ... */
  readonly key: string;
  readonly teamId: number | null;
  readonly distance: Distance | null;
  /** How many rows of evidence it holds. */
  readonly rows: number;
  /** Which parts of the reading count it: `changed`, `asked-first`, `new`. */
  readonly parts: readonly string[];
  /** Time of its first and last row, milliseconds UTC. */
  readonly first: number;
  readonly last: number;
}

/** What was not known, counted: shown in words beside the number. */
export interface Coverage {
  /** Rows whose subject had no known team at the time. */
  readonly unknownOwnTeam: number;
  /** Rows whose author had no known team at the time. */
  readonly unknownOtherTeam: number;
  /** Rows attributed through an assumed membership. */
  readonly assumedTeam: number;
  /** Rows for which the host does not say. */
  readonly notSaid: number;
}

export const FULL_COVERAGE: Coverage = { unknownOwnTeam: 0, unknownOtherTeam: 0, assumedTeam: 0, notSaid: 0 };
