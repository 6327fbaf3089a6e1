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
  | { readonly type: 'person'; readonly id: number }
  | { readonly type: 'team'; readonly id: number }
  /** A document, over its whole life up to the period's end; measured in the generation of all time alone. */
  | { readonly type: 'document'; readonly id: number }
  /** An open pull request, by its work id. */
  | { readonly type: 'pull'; readonly id: number }
  /** An area of a repository, by the repository's id: a rule of CODEOWNERS or the first two folders of a path. */
  | { readonly type: 'area'; readonly id: number; readonly area: string }
  /** A mentee, by id, with the mentor: only where both agreed. */
  | { readonly type: 'pair'; readonly id: number; readonly mentor: number }
  | { readonly type: 'organization' };

export type Distance = 'own' | 'works-with' | 'seldom';

/** One group of a reading's evidence, as one team's rows. */
export interface ReadingGroup {
  /** `team:12`, `way:by-name`, ... */
  readonly key: string;
  readonly teamId: number | null;
  /** A person the group is about or names; absent: none. */
  readonly personId?: number;
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

/** Two things that may be the same effort, for people to confirm. */
export interface Overlap {
  readonly of: 'documents' | 'pulls' | 'files';
  /** Store ids of documents or of pull requests, the smaller first; of files the repositories' ids. */
  readonly left: number;
  readonly right: number;
  /** What tells them apart from other pairs of the same two: the path of a file, else empty. */
  readonly leftPath: string;
  readonly rightPath: string;
  /** In [0, 1]; `how` says of what: cosine of their words, share of their shingles, or 1 for equal blobs. */
  readonly likeness: number;
  readonly how: 'words' | 'shingles' | 'blob';
  /** Words and paths both have, most telling first. */
  readonly terms: readonly string[];
  readonly paths: readonly string[];
  readonly leftTeams: readonly number[];
  readonly rightTeams: readonly number[];
}
