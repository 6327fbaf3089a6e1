import { assertNever, type LogRow } from '@ambit/activity';
import { Table, type ReadTable } from './columns.js';
import { HostIds, Names } from './names.js';

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

type Reviews = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'says', 'at' | 'seq'>;
type Threads = Table<'work' | 'account' | 'id' | 'review', 'at'>;
type Opened = Table<'work' | 'repository' | 'account' | 'bot' | 'draft', 'at'>;
type Requests = Table<'work' | 'repository' | 'account' | 'bot' | 'id' | 'what' | 'removed', 'at' | 'asked'>;

/** Whom a request names: `asked` is the store's id of an account or of a team. */
export const ASKED_NOBODY = 0;
export const ASKED_PERSON = 1;
export const ASKED_TEAM = 2;

/**
 * The log as the measuring side needs it: a table of typed columns per kind that counts, strings kept once.
 * Built from batches in any order, duplicates included; `prepareFacts` makes sense of it.
 */
export class Log {
  private readonly reviews: Reviews = new Table(['work', 'repository', 'account', 'bot', 'id', 'says'], ['at', 'seq']);
  private readonly threads: Threads = new Table(['work', 'account', 'id', 'review'], ['at']);
  private readonly opened: Opened = new Table(['work', 'repository', 'account', 'bot', 'draft'], ['at']);
  private readonly toggles = new Table(['work', 'draft'], ['at']);
  private readonly commits = new Table(['work'], ['at', 'authored']);
  private readonly pushes = new Table(['work'], ['at']);
  private readonly requests: Requests = new Table(['work', 'repository', 'account', 'bot', 'id', 'what', 'removed'], ['at', 'asked']);
  private readonly files = new Map<number, { readonly seq: number; readonly paths: Int32Array }>();
  private readonly paths = new Names();
  private readonly reviewIds = new HostIds();
  private readonly threadIds = new HostIds();
  private readonly requestIds = new HostIds();
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
        this.reviews.push({ ...actor, id: this.reviewIds.put(repository, row.hostId), says: saysSomething(row) ? 1 : 0, at, seq: row.seq });
        break;
      case 'review.commented':
        if (payload.replyTo == null && payload.reviewId != null) {
          const review = this.reviewIds.put(repository, payload.reviewId);
          this.threads.push({ ...actor, id: this.threadIds.put(repository, row.hostId), review, at });
        }
        break;
      case 'thread.outdated':
        this.outdated.add(this.threadIds.put(repository, row.hostId));
        break;
      case 'review.requested':
      case 'review.request_removed':
        this.takeRequest(row, actor);
        break;
      case 'pull.opened':
        this.opened.push({ ...actor, draft: payload.draft === true ? 1 : 0, at });
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
      case 'pull.commented':
      case 'review.dismissed':
        break;
      default:
        return assertNever(row.kind);
    }
    if (at < this.first) this.first = at;
  }

  private takeRequest(row: LogRow, actor: { work: number; repository: number; account: number; bot: number }): void {
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
      opened: this.opened.read(),
      toggles: this.toggles.read(),
      commits: this.commits.read(),
      pushes: this.pushes.read(),
      requests: this.requests.read(),
      files: this.files,
      paths: this.paths,
      reviewIds: this.reviewIds,
      requestIds: this.requestIds,
      outdated: this.outdated,
      owners: this.owners,
      ownersRead: this.ownersRead,
      first: this.first === Infinity ? null : this.first,
    };
  }
}

/** A state other than a bare comment, or a body: substance without looking at its comments (signals.md, "Substance"). */
function saysSomething(row: LogRow): boolean {
  const { state, hasBody } = row.payload;
  return hasBody === true || state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED';
}

export interface LogTables {
  readonly reviews: ReturnType<Reviews['read']>;
  /** First comments of threads that belong to a review; replies and comments without a review are not held. */
  readonly threads: ReturnType<Threads['read']>;
  readonly opened: ReturnType<Opened['read']>;
  readonly toggles: ReadTable<'work' | 'draft', 'at'>;
  /** `at` is the committed time. */
  readonly commits: ReadTable<'work', 'at' | 'authored'>;
  readonly pushes: ReadTable<'work', 'at'>;
  readonly requests: ReturnType<Requests['read']>;
  readonly files: ReadonlyMap<number, { readonly paths: Int32Array }>;
  readonly paths: Names;
  readonly reviewIds: HostIds;
  readonly requestIds: HostIds;
  /** Ids of threads found outdated. */
  readonly outdated: ReadonlySet<number>;
  readonly owners: readonly OwnersVersion[];
  readonly ownersRead: ReadonlySet<number>;
  /** Time of the first thing that happened to a pull request, commits apart; null for an empty log. */
  readonly first: number | null;
}
