import type { Reading, ReadingGroup } from '@ambit/activity';
import type { Definition } from './definition.js';
import type { Way } from './facts/asks.js';
import type { Facts } from './facts/facts.js';

/** Prepared facts and the period they are looked at through: [from, to) in milliseconds UTC. */
export interface View {
  readonly facts: Facts;
  readonly from: number;
  readonly to: number;
}

/** A definition, its numbers and their lists. Pure: the same view gives the same readings. */
export interface Signal {
  readonly definition: Definition;
  /** The readings of every subject that has at least one case in the period, guards not applied. */
  measure(view: View): Iterable<Reading>;
  /**
   * The list behind one number of one reading, by the code that made the number. The view may be of a smaller log: every
   * row of the pull requests the subject acted on. What needs more than that (distance, new) is taken from the reading.
   * @throws UnknownPartError
   */
  evidence(view: View, reading: Reading, part: string): Evidence;
}

export interface Evidence {
  /** Equals `groups.length` or `rows.length`, as `countedIn` says. */
  readonly number: number;
  readonly countedIn: 'GROUPS' | 'ROWS';
  /** Those with most rows first. */
  readonly groups: readonly ReadingGroup[];
  /** Newest first. */
  readonly rows: readonly EvidenceRow[];
  /** How many living people's work the rows are about. */
  readonly people: number;
}

/** One review, or one session by its first review. */
export interface EvidenceRow {
  /** The row of the log it stands for. */
  readonly seq: number;
  readonly workId: number;
  readonly repositoryId: number;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly kind: 'review.submitted';
  /** Keys of the groups it stands in. */
  readonly groups: readonly string[];
  /** How the person came to review. */
  readonly way: Way;
  readonly marks: readonly Mark[];
}

/** What is said beside a row; it never takes anything away. */
export type Mark =
  /** One of its threads was followed by a change. */
  | 'changed'
  /** One of its threads is outdated after a force-push: whether it changed something cannot be told. */
  | 'unclear'
  /** Asked while the pull request was a draft. */
  | 'early'
  /** A team was taken from an assumed membership. */
  | 'assumed-team'
  /** The pull request changes more than a hundred files. */
  | 'many-files'
  | 'by-bot'
  | 'by-deleted-account';

/** There is no such number. */
export class UnknownPartError extends Error {
  override readonly name = 'UnknownPartError';
}
