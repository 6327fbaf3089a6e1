import { assertNever, type LogRow } from '@ambit/activity';
import { Table, type ReadTable } from './columns.js';
import { HostIds, Names } from './names.js';
import { Written, type WrittenRows } from './written.js';

/** No account, no pull request: what a column holds instead of null. */
export const NOBODY = -1;

/** One version of a CODEOWNERS file; `text` null where a commit removed it. */
export interface OwnersVersion {
  readonly repositoryId: number;
  readonly at: number;
  readonly path: string;
  readonly text: string | null;
  readonly hostId: string;
}

type Reviews = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'says' | 'state', 'at' | 'seq'>;
type Threads = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'review' | 'path' | 'line', 'at' | 'seq'>;
type Opened = Table<'work' | 'repository' | 'account' | 'bot' | 'draft' | 'number', 'at' | 'seq'>;
type Ended = Table<'work' | 'account' | 'what', 'at'>;
type Comments = Table<'work' | 'repository' | 'account' | 'bot' | 'id', 'at' | 'seq'>;
type References = Table<'work' | 'repository' | 'bot' | 'account' | 'token' | 'source', 'at' | 'seq'>;
type Requests = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'what' | 'removed', 'at' | 'asked'>;

/** Whom a request names: `asked` is the store's id of an account or of a team. */
export const ASKED_NOBODY = 0;
export const ASKED_PERSON = 1;
export const ASKED_TEAM = 2;

/** States of a review as a column holds them; what is none of these is a bare comment. */
export const APPROVED = 1;
export const OBJECTED = 2;

/** How a pull request ended, and that it was opened again. */
export const MERGED = 1;
export const CLOSED = 2;
const REOPENED = 3;

/** Where a reference stands, by number; `issue` belongs to no pull request and is not held. */
export const SOURCES = ['title', 'body', 'commit', 'comment', 'review'] as const;

/**
 * The log as the measuring side needs it: a table of typed columns per kind that counts, strings kept once.
 * Built from batches in any order, duplicates included; `prepareFacts` makes sense of it.
 */
export class Log {
  private readonly reviews: Reviews = new Table(['work', 'repository', 'account', 'bot', 'id', 'says', 'state'], ['at', 'seq']);
  private readonly threads = threadTable();
  private readonly loose = threadTable();
  private readonly opened: Opened = new Table(['work', 'repository', 'account', 'bot', 'draft', 'number'], ['at', 'seq']);
  private readonly ended: Ended = new Table(['work', 'account', 'what'], ['at']);
  private readonly comments: Comments = new Table(['work', 'repository', 'account', 'bot', 'id'], ['at', 'seq']);
  private readonly references: References = new Table(['work', 'repository', 'bot', 'account', 'token', 'source'], ['at', 'seq']);
  private readonly tokens = new Names();
  private readonly written = new Written();
  private readonly toggles = new Table(['work', 'draft'], ['at']);
  private readonly commits = new Table(['work'], ['at', 'authored']);
  private readonly pushes = new Table(['work'], ['at']);
  private readonly requests: Requests = new Table(['work', 'repository', 'account', 'bot', 'id', 'what', 'removed'], ['at', 'asked']);
  private readonly files = new Map<number, { readonly seq: number; readonly paths: Int32Array }>();
  private readonly paths = new Names();
  private readonly reviewIds = new HostIds();
  private readonly threadIds = new HostIds();
  private readonly requestIds = new HostIds();
  private readonly commentIds = new HostIds();
  private readonly dismissed = new Set<number>();
  private readonly outdated = new Set<number>();
  private readonly owners: OwnersVersion[] = [];
  private readonly ownersRead = new Set<number>();
  private first = Infinity;
  private taken = 0;

  /** Takes a batch; the rows may be let go afterwards. */
  add(batch: readonly LogRow[]): this {
    for (const row of batch) this.take(row);
    this.taken += batch.length;
    return this;
  }

  /** How many rows were given. */
  get rows(): number {
    return this.taken;
  }

  private take(row: LogRow): void {
    const { repositoryId: repository, at, payload } = row;
    const actor = { work: row.workId ?? NOBODY, repository, account: row.accountId ?? NOBODY, bot: row.bot ? 1 : 0 };
    switch (row.kind) {
      case 'review.submitted':
        if (row.workId === null) break; // its pull request is not held, so nobody can say whose work it was
        this.takeReview(row, actor);
        break;
      case 'review.commented':
        if (payload.replyTo == null) this.takeThread(row, actor);
        break;
      case 'thread.outdated':
        this.outdated.add(this.threadIds.put(repository, row.hostId));
        break;
      case 'review.requested':
      case 'review.request_removed':
        this.takeRequest(row, actor);
        break;
      case 'pull.opened':
        this.opened.push({ ...actor, draft: payload.draft === true ? 1 : 0, number: row.pullNumber ?? NOBODY, at, seq: row.seq });
        break;
      case 'pull.readied':
      case 'pull.drafted':
        this.toggles.push({ work: actor.work, draft: row.kind === 'pull.drafted' ? 1 : 0, at });
        break;
      case 'pull.force_pushed':
        this.pushes.push({ work: actor.work, at });
        break;
      case 'commit.pushed':
        this.commits.push({ work: actor.work, at, authored: payload.authoredAt === undefined ? at : Date.parse(payload.authoredAt) });
        return; // may be years older than its pull request, so it does not say how far back the log reaches
      case 'pull.files_listed':
        this.takeFiles(row);
        break;
      case 'codeowners.changed':
        this.owners.push({ repositoryId: repository, at, path: payload.path ?? '', text: payload.text ?? null, hostId: row.hostId });
        return; // of the repository, as old as it is
      case 'codeowners.read':
        this.ownersRead.add(repository);
        return;
      case 'pull.merged':
      case 'pull.closed':
      case 'pull.reopened':
        this.ended.push({ ...actor, what: row.kind === 'pull.merged' ? MERGED : row.kind === 'pull.closed' ? CLOSED : REOPENED, at });
        break;
      case 'pull.commented':
        this.comments.push({ ...actor, id: this.commentIds.put(repository, row.hostId), at, seq: row.seq });
        break;
      case 'review.dismissed':
        if (payload.reviewId != null) this.dismissed.add(this.reviewIds.put(repository, payload.reviewId));
        break;
      case 'document.revised':
      case 'document.proposed':
        this.written.takeVersion(row);
        return; // of the repository, and often older than what is fetched of its pull requests
      case 'document.removed':
        this.written.takeRemoval(row);
        return;
      case 'document.commented':
        this.written.takeComment(row);
        return;
      case 'document.linked':
      case 'document.unlinked':
        this.written.takeLink(row);
        return;
      case 'reference.made':
        this.takeReference(row, actor);
        return; // it has the time of the text it stands in, which is a row of its own or a commit's
      case 'issue.opened':
      case 'issue.closed':
        return;
      default:
        return assertNever(row.kind);
    }
    if (at < this.first) this.first = at;
  }

  private takeReview(row: LogRow, actor: Actor): void {
    const { state } = row.payload;
    const id = this.reviewIds.put(row.repositoryId, row.hostId);
    const says = saysSomething(row) ? 1 : 0;
    this.reviews.push({
      ...actor,
      id,
      says,
      state: state === 'APPROVED' ? APPROVED : state === 'CHANGES_REQUESTED' ? OBJECTED : 0,
      at: row.at,
      seq: row.seq,
    });
  }

  private takeThread(row: LogRow, actor: Actor): void {
    const { reviewId = null, path = '', originalLine = null } = row.payload;
    const id = this.threadIds.put(row.repositoryId, row.hostId);
    const place = { path: this.paths.put(path), line: originalLine ?? NOBODY, at: row.at, seq: row.seq };
    if (reviewId === null) this.loose.push({ ...actor, id, review: NOBODY, ...place });
    else this.threads.push({ ...actor, id, review: this.reviewIds.put(row.repositoryId, reviewId), ...place });
  }

  private takeReference(row: LogRow, actor: Actor): void {
    const { token, from } = row.payload;
    const source = SOURCES.findIndex((name) => name === from);
    if (row.workId === null || token === undefined || source === -1) return;
    this.references.push({ ...actor, token: this.tokens.put(token), source, at: row.at, seq: row.seq });
  }

  private takeRequest(row: LogRow, actor: Actor): void {
    const asked = row.payload.asked ?? null;
    const what = asked === null ? ASKED_NOBODY : asked.type === 'person' ? ASKED_PERSON : ASKED_TEAM;
    const who = asked === null ? NOBODY : asked.type === 'person' ? asked.accountId : asked.teamId;
    const removed = row.kind === 'review.request_removed' ? 1 : 0;
    const id = this.requestIds.put(row.repositoryId, row.hostId);
    this.requests.push({ ...actor, id, what, removed, at: row.at, asked: who });
  }

  /** The newest listing holds, by the log's own order. */
  private takeFiles(row: LogRow): void {
    if (row.workId === null) return;
    const known = this.files.get(row.workId);
    if (known !== undefined && known.seq >= row.seq) return;
    this.files.set(row.workId, { seq: row.seq, paths: Int32Array.from(row.payload.paths ?? [], (path) => this.paths.put(path)) });
  }

  /** Everything taken so far, as columns. */
  read(): LogTables {
    return {
      reviews: this.reviews.read(),
      threads: this.threads.read(),
      loose: this.loose.read(),
      opened: this.opened.read(),
      ended: this.ended.read(),
      comments: this.comments.read(),
      references: this.references.read(),
      tokens: this.tokens,
      written: this.written.read(),
      dismissed: this.dismissed,
      toggles: this.toggles.read(),
      commits: this.commits.read(),
      pushes: this.pushes.read(),
      requests: this.requests.read(),
      files: this.files,
      paths: this.paths,
      reviewIds: this.reviewIds,
      threadIds: this.threadIds,
      commentIds: this.commentIds,
      requestIds: this.requestIds,
      outdated: this.outdated,
      owners: this.owners,
      ownersRead: this.ownersRead,
      first: this.first === Infinity ? null : this.first,
    };
  }
}

interface Actor {
  readonly work: number;
  readonly repository: number;
  readonly account: number;
  readonly bot: number;
}

function threadTable(): Threads {
  return new Table(['work', 'repository', 'account', 'bot', 'id', 'review', 'path', 'line'], ['at', 'seq']);
}

/** A state other than a bare comment, or a body: substance without looking at its comments (signals.md, "Substance"). */
function saysSomething(row: LogRow): boolean {
  const { state, hasBody } = row.payload;
  return hasBody === true || state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED';
}

export interface LogTables {
  readonly reviews: ReturnType<Reviews['read']>;
  /** First comments of threads that belong to a review; replies are not held. */
  readonly threads: ReturnType<Threads['read']>;
  /** Those of before September 2016, which belong to none: no signal of reviews looks at them. */
  readonly loose: ReturnType<Threads['read']>;
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
  readonly commits: ReadTable<'work', 'at' | 'authored'>;
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
