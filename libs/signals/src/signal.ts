import type { ActivityKind, Reading, ReadingGroup } from '@ambit/activity';
import type { Definition } from './definition.js';
import type { Way } from './facts/asks.js';
import type { Facts } from './facts/facts.js';
import type { TieHow } from './life.js';

/** Fewer people than this are never behind a number of a group (signals.md 4.7). */
export const SMALL_GROUP = 5;

/** Prepared facts and the period they are looked at through: [from, to) in milliseconds UTC. */
export interface View {
  readonly facts: Facts;
  readonly from: number;
  readonly to: number;
  /** The generation of all time: documents and open pull requests are measured with it and with no other. */
  readonly all: boolean;
  /** Who may be named as somebody to ask: those who were told. Absent: nobody. */
  readonly told?: ReadonlySet<number>;
  /**
   * How many people must stand behind a number of a group, as the policy says; under SMALL_GROUP it counts as that. Absent:
   * groups are measured without holding anything back, as `measureAll` never does.
   */
  readonly fewest?: number;
  /** Leaves out complementary suppression. Only for tests, which must be able to fail; nothing in the product sets it. */
  readonly uncovered?: boolean;
}

/** A definition, its numbers and their lists. Pure: the same view gives the same readings. */
export interface Signal {
  readonly definition: Definition;
  /** The readings of every subject that has at least one case in the period, guards not applied. */
  measure(view: View): Iterable<Reading>;
  /**
   * The list behind one number of one reading, by the code that made the number. The view may be of a smaller log: every
   * row of the pull requests the subject acted on; of a document its own rows and every row of the pull requests tied to
   * it; of a person's documents (groups `document:12` of the reading) the same for each. What needs more than that
   * (distance, new, affected teams, whom to ask) is taken from the reading.
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

/**
 * One case: a review, a session by its first review, a voice on a document, a pull request by the row that ties it, a
 * version of a document.
 */
export interface EvidenceRow {
  /** The row of the log it stands for. */
  readonly seq: number;
  /** Null for what belongs to no pull request: a discussion, a version that was pushed. */
  readonly workId: number | null;
  /** The document it is about; null for the signals of reviews. */
  readonly documentId: number | null;
  readonly repositoryId: number;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly kind: EvidenceKind;
  /** Keys of the groups it stands in. */
  readonly groups: readonly string[];
  /** How the person came to review; null where the row is no review of a signal of reviews. */
  readonly way: Way | null;
  /** How the pull request was tied to the document; null where that is not what the row says. */
  readonly how: TieHow | null;
  readonly marks: readonly Mark[];
}

/** What a row of a list may be. `pull.opened` stands for a pull request as a whole. */
export type EvidenceKind = Extract<
  ActivityKind,
  | 'pull.opened'
  | 'pull.merged'
  | 'commit.pushed'
  | 'pull.commented'
  | 'review.submitted'
  | 'review.commented'
  | 'document.revised'
  | 'document.proposed'
  | 'document.commented'
  | 'document.linked'
  | 'issue.opened'
  | 'reference.made'
>;

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
  /** The author answered one of its threads, and nothing changed. */
  | 'answered'
  /** The author said no to it, and why. */
  | 'declined'
  /** The author linked an issue or a pull request that follows it up. */
  | 'accepted-later'
  /** Nothing of these, and the pull request is closed. */
  | 'unanswered'
  /** An approval within 60 seconds of the request, of more than 200 changed lines. */
  | 'quick-approval'
  /** Said before the document was decided. */
  | 'before'
  | 'by-bot'
  | 'by-deleted-account';

/** There is no such number. */
export class UnknownPartError extends Error {
  override readonly name = 'UnknownPartError';
}
