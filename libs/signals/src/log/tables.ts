import type { ReadTable, Table } from './columns.js';
import type { HostIds, Names } from './names.js';
import type { WrittenRows } from './written.js';

/** One version of a CODEOWNERS file; `text` null where a commit removed it. */
export interface OwnersVersion {
  readonly repositoryId: number;
  readonly at: number;
  readonly path: string;
  readonly text: string | null;
  readonly hostId: string;
}

export type Reviews = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'says' | 'state' | 'words', 'at' | 'seq'>;
export type Threads = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'review' | 'path' | 'line' | 'words', 'at' | 'seq'>;
export type Replies = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'thread' | 'words', 'at' | 'seq'>;
export type Opened = Table<'work' | 'repository' | 'account' | 'bot' | 'draft' | 'number', 'at' | 'seq'>;
export type Ended = Table<'work' | 'account' | 'what', 'at'>;
export type Comments = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'words', 'at' | 'seq'>;
export type Mentions = Table<'work' | 'repository' | 'account' | 'bot' | 'login' | 'what', 'at' | 'seq'>;
export type Credits = Table<'work' | 'repository' | 'account' | 'bot' | 'credited', 'at' | 'seq'>;
export type Issues = Table<'repository' | 'number' | 'means' | 'closed' | 'account', 'at' | 'seq'>;
export type References = Table<'work' | 'repository' | 'bot' | 'account' | 'token' | 'source', 'at' | 'seq'>;
export type Requests = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'what' | 'removed', 'at' | 'asked'>;

/** The log as columns; public to all that is made from it. */
export interface LogTables {
  readonly reviews: ReturnType<Reviews['read']>;
  /** First comments of threads that belong to a review. `words` here and below: bits, see words.ts. */
  readonly threads: ReturnType<Threads['read']>;
  /** Those of before September 2016, which belong to none: no signal of reviews looks at them. */
  readonly loose: ReturnType<Threads['read']>;
  /** Answers in threads; `id` and `thread`, its first comment, are numbers of `threadIds`. Duplicates included, as everywhere. */
  readonly replies: ReturnType<Replies['read']>;
  /** Whom a text asks or thanks, by login (a number of `logins`); `what` is ASKS or THANKS. */
  readonly mentions: ReturnType<Mentions['read']>;
  readonly logins: Names;
  /** Whom the trailers of a commit credit: `credited` is an account's store id. */
  readonly credits: ReturnType<Credits['read']>;
  /** Watched issues: their opening and, as rows with `closed` 1, their closing; `means` is INCIDENT or ACTION_ITEM. */
  readonly issues: ReturnType<Issues['read']>;
  readonly opened: ReturnType<Opened['read']>;
  readonly ended: ReturnType<Ended['read']>;
  readonly comments: ReturnType<Comments['read']>;
  /** What the texts of pull requests name; `token` is a number of `tokens`, `source` a place in SOURCES. */
  readonly references: ReturnType<References['read']>;
  readonly tokens: Names;
  readonly written: WrittenRows;
  /** Ids of reviews that were dismissed. */
  readonly dismissed: ReadonlySet<number>;
  readonly toggles: ReadTable<'work' | 'draft', 'at'>;
  /** `at` is the committed time. */
  readonly commits: ReadTable<'work' | 'account', 'at' | 'authored' | 'seq'>;
  readonly pushes: ReadTable<'work', 'at'>;
  readonly requests: ReturnType<Requests['read']>;
  readonly files: ReadonlyMap<number, { readonly paths: Int32Array }>;
  readonly paths: Names;
  readonly reviewIds: HostIds;
  readonly threadIds: HostIds;
  readonly commentIds: HostIds;
  readonly requestIds: HostIds;
  /** Ids of threads found outdated. */
  readonly outdated: ReadonlySet<number>;
  readonly owners: readonly OwnersVersion[];
  readonly ownersRead: ReadonlySet<number>;
  /** Time of the first thing that happened to a pull request, commits apart; null for an empty log. */
  readonly first: number | null;
}
