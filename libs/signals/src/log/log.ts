import { assertNever, type LogRow } from '@ambit/activity';
import { Table, type Growing } from './columns.js';
import { HostIds, Names } from './names.js';
import type {
  Comments,
  Credits,
  Ended,
  Issues,
  LogTables,
  Mentions,
  Opened,
  OwnersVersion,
  References,
  Replies,
  Requests,
  Reviews,
  Threads,
} from './tables.js';
import { ASKS, THANKS, wordsOf } from './words.js';
import { Written } from './written.js';

export type { LogTables, OwnersVersion } from './tables.js';

/** No account, no pull request: what a column holds instead of null. */
export const NOBODY = -1;

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

/** What a watched issue is. */
export const INCIDENT = 1;
const ACTION_ITEM = 2;

/** Where a reference stands, by number; `issue` belongs to no pull request and is not held. */
export const SOURCES = ['title', 'body', 'commit', 'comment', 'review'] as const;

/**
 * The log as the measuring side needs it: a table of typed columns per kind that counts, strings kept once.
 * Built from batches in any order, duplicates included; `prepareFacts` makes sense of it.
 */
export class Log {
  private readonly reviews: Reviews = new Table(['work', 'repository', 'account', 'bot', 'id', 'says', 'state', 'words'], ['at', 'seq']);
  private readonly threads = threadTable();
  private readonly loose = threadTable();
  private readonly replies: Replies = new Table(['work', 'repository', 'account', 'bot', 'id', 'thread', 'words'], ['at', 'seq']);
  private readonly opened: Opened = new Table(['work', 'repository', 'account', 'bot', 'draft', 'number'], ['at', 'seq']);
  private readonly ended: Ended = new Table(['work', 'account', 'what'], ['at']);
  private readonly comments: Comments = new Table(['work', 'repository', 'account', 'bot', 'id', 'words'], ['at', 'seq']);
  private readonly mentions: Mentions = new Table(['work', 'repository', 'account', 'bot', 'login', 'what'], ['at', 'seq']);
  private readonly credits: Credits = new Table(['work', 'repository', 'account', 'bot', 'credited'], ['at', 'seq']);
  private readonly issues: Issues = new Table(['repository', 'number', 'means', 'closed', 'account'], ['at', 'seq']);
  private readonly logins = new Names();
  private readonly references: References = new Table(['work', 'repository', 'bot', 'account', 'token', 'source'], ['at', 'seq']);
  private readonly tokens = new Names();
  private readonly written = new Written();
  private readonly toggles = new Table(['work', 'draft'], ['at']);
  private readonly commits = new Table(['work', 'account'], ['at', 'authored', 'seq']);
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
    switch (row.kind) {
      case 'review.submitted':
        if (row.workId === null) break; // its pull request is not held, so nobody can say whose work it was
        this.takeReview(row);
        break;
      case 'review.commented':
        if (payload.replyTo == null) this.takeThread(row);
        else this.takeReply(row, payload.replyTo);
        break;
      case 'thread.outdated':
        this.outdated.add(this.threadIds.put(repository, row.hostId));
        break;
      case 'review.requested':
      case 'review.request_removed':
        this.takeRequest(row);
        break;
      case 'pull.opened':
        this.takeOpened(row);
        break;
      case 'pull.readied':
      case 'pull.drafted': {
        const toggle = this.toggles.add();
        this.toggles.columns.work[toggle] = row.workId ?? NOBODY;
        this.toggles.columns.draft[toggle] = row.kind === 'pull.drafted' ? 1 : 0;
        this.toggles.columns.at[toggle] = at;
        break;
      }
      case 'pull.force_pushed': {
        const push = this.pushes.add();
        this.pushes.columns.work[push] = row.workId ?? NOBODY;
        this.pushes.columns.at[push] = at;
        break;
      }
      case 'commit.pushed':
        this.takeCommit(row);
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
        this.takeEnd(row);
        break;
      case 'pull.commented':
        this.takeComment(row);
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
        this.takeReference(row);
        return; // it has the time of the text it stands in, which is a row of its own or a commit's
      case 'issue.opened':
      case 'issue.closed':
        this.takeIssue(row);
        return; // watched issues may be older than the pull requests that are held
      default:
        return assertNever(row.kind);
    }
    if (at < this.first) this.first = at;
  }

  private takeReview(row: LogRow): void {
    const { state } = row.payload;
    const review = said(this.reviews, row);
    const { id, says, words, state: states } = this.reviews.columns;
    id[review] = this.reviewIds.put(row.repositoryId, row.hostId);
    says[review] = saysSomething(row) ? 1 : 0;
    words[review] = wordsOf(row.payload);
    states[review] = state === 'APPROVED' ? APPROVED : state === 'CHANGES_REQUESTED' ? OBJECTED : 0;
    this.takeMentions(row);
  }

  private takeThread(row: LogRow): void {
    const { reviewId = null, path = '', originalLine = null } = row.payload;
    const table = reviewId === null ? this.loose : this.threads;
    const thread = said(table, row);
    const { id, review, path: paths, line, words } = table.columns;
    id[thread] = this.threadIds.put(row.repositoryId, row.hostId);
    review[thread] = reviewId === null ? NOBODY : this.reviewIds.put(row.repositoryId, reviewId);
    paths[thread] = this.paths.put(path);
    line[thread] = originalLine ?? NOBODY;
    words[thread] = wordsOf(row.payload);
    this.takeMentions(row);
  }

  private takeReply(row: LogRow, of: string): void {
    const reply = said(this.replies, row);
    const { id, thread, words } = this.replies.columns;
    id[reply] = this.threadIds.put(row.repositoryId, row.hostId);
    thread[reply] = this.threadIds.put(row.repositoryId, of);
    words[reply] = wordsOf(row.payload);
    this.takeMentions(row);
  }

  private takeComment(row: LogRow): void {
    const comment = said(this.comments, row);
    this.comments.columns.id[comment] = this.commentIds.put(row.repositoryId, row.hostId);
    this.comments.columns.words[comment] = wordsOf(row.payload);
    this.takeMentions(row);
  }

  private takeOpened(row: LogRow): void {
    const opened = said(this.opened, row);
    this.opened.columns.draft[opened] = row.payload.draft === true ? 1 : 0;
    this.opened.columns.number[opened] = row.pullNumber ?? NOBODY;
    this.takeMentions(row);
  }

  private takeEnd(row: LogRow): void {
    const end = this.ended.add();
    const { work, account, what, at } = this.ended.columns;
    work[end] = row.workId ?? NOBODY;
    account[end] = row.accountId ?? NOBODY;
    what[end] = row.kind === 'pull.merged' ? MERGED : row.kind === 'pull.closed' ? CLOSED : REOPENED;
    at[end] = row.at;
  }

  private takeMentions(row: LogRow): void {
    const { asks, thanks } = row.payload;
    for (const login of asks ?? []) this.takeMention(row, login, ASKS);
    for (const login of thanks ?? []) this.takeMention(row, login, THANKS);
  }

  private takeMention(row: LogRow, login: string, what: number): void {
    const mention = said(this.mentions, row);
    this.mentions.columns.login[mention] = this.logins.put(login);
    this.mentions.columns.what[mention] = what;
  }

  private takeCommit(row: LogRow): void {
    const { authoredAt, coAuthors } = row.payload;
    const commit = this.commits.add();
    const { work, account, at, authored, seq } = this.commits.columns;
    work[commit] = row.workId ?? NOBODY;
    account[commit] = row.accountId ?? NOBODY;
    at[commit] = row.at;
    authored[commit] = authoredAt === undefined ? row.at : Date.parse(authoredAt);
    seq[commit] = row.seq;
    for (const credited of coAuthors ?? []) this.credits.columns.credited[said(this.credits, row)] = credited;
  }

  private takeIssue(row: LogRow): void {
    const issue = this.issues.add();
    const { repository, number, means, closed, account, at, seq } = this.issues.columns;
    repository[issue] = row.repositoryId;
    number[issue] = row.payload.number ?? NOBODY;
    means[issue] = row.payload.means === 'incident' ? INCIDENT : ACTION_ITEM;
    closed[issue] = row.kind === 'issue.closed' ? 1 : 0;
    account[issue] = row.accountId ?? NOBODY;
    at[issue] = row.at;
    seq[issue] = row.seq;
  }

  private takeReference(row: LogRow): void {
    const { token, from } = row.payload;
    const source = SOURCES.findIndex((name) => name === from);
    if (row.workId === null || token === undefined || source === -1) return;
    const reference = said(this.references, row);
    this.references.columns.token[reference] = this.tokens.put(token);
    this.references.columns.source[reference] = source;
  }

  private takeRequest(row: LogRow): void {
    const asked = row.payload.asked ?? null;
    const request = this.requests.add();
    const { work, repository, account, bot, id, what, removed, at, asked: who } = this.requests.columns;
    work[request] = row.workId ?? NOBODY;
    repository[request] = row.repositoryId;
    account[request] = row.accountId ?? NOBODY;
    bot[request] = row.bot ? 1 : 0;
    id[request] = this.requestIds.put(row.repositoryId, row.hostId);
    what[request] = asked === null ? ASKED_NOBODY : asked.type === 'person' ? ASKED_PERSON : ASKED_TEAM;
    removed[request] = row.kind === 'review.request_removed' ? 1 : 0;
    at[request] = row.at;
    who[request] = asked === null ? NOBODY : asked.type === 'person' ? asked.accountId : asked.teamId;
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
      replies: this.replies.read(),
      mentions: this.mentions.read(),
      logins: this.logins,
      credits: this.credits.read(),
      issues: this.issues.read(),
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

/** A new row of what somebody said or did on a pull request, with what every such row has. */
function said(table: Growing<'work' | 'repository' | 'account' | 'bot', 'at' | 'seq'>, row: LogRow): number {
  const added = table.add();
  const { work, repository, account, bot, at, seq } = table.columns;
  work[added] = row.workId ?? NOBODY;
  repository[added] = row.repositoryId;
  account[added] = row.accountId ?? NOBODY;
  bot[added] = row.bot ? 1 : 0;
  at[added] = row.at;
  seq[added] = row.seq;
  return added;
}

function threadTable(): Threads {
  return new Table(['work', 'repository', 'account', 'bot', 'id', 'review', 'path', 'line', 'words'], ['at', 'seq']);
}

/** A state other than a bare comment, or a body: substance without looking at its comments (signals.md, "Substance"). */
function saysSomething(row: LogRow): boolean {
  const { state, hasBody } = row.payload;
  return hasBody === true || state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED';
}
