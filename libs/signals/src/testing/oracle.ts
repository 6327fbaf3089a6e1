import { DAY_MS, type LogRow, type Membership, type Roster } from '@ambit/activity';

/**
 * The three signals once more, for the specs to compare with: written from the design's sentences, row by row over plain
 * arrays, without an index, a column or a line of the code it checks. Slow on purpose.
 */
export class Oracle {
  constructor(
    private readonly rows: readonly LogRow[],
    private readonly roster: Roster,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Numbers of `review-reach` that need no distance. */
  reach(person: number): Record<string, number> {
    const mine = this.reviews().filter((review) => this.reviewer(review) === person && this.within(review));
    const cross = mine.filter((review) => this.relation(review) === 'cross');
    const teams = new Set(cross.flatMap((review) => this.theirs(review)));
    const living = (reviews: LogRow[]) => new Set(reviews.map((review) => this.author(review)).filter((author) => author !== null));
    return {
      teams: teams.size,
      changed: new Set(cross.filter((review) => this.changed(review)).flatMap((review) => this.theirs(review))).size,
      'asked-first': [...teams].filter((team) => this.askedFirst(team, cross)).length,
      new: [...teams].filter((team) => this.isNew(team, person)).length,
      reviews: mine.length,
      pulls: new Set(mine.map((review) => review.workId)).size,
      people: living(mine).size,
      'other-reviews': cross.length,
      'other-people': living(cross).size,
    };
  }

  share(person: number): Record<string, number> {
    const mine = this.reviews().filter((review) => this.reviewer(review) === person && this.within(review));
    const known = mine.filter((review) => this.relation(review) !== 'unknown');
    return { cross: known.filter((review) => this.relation(review) === 'cross').length, all: known.length };
  }

  pull(person: number): Record<string, number> {
    const came = this.sessions().filter((session) => session.person === person && session.start >= this.from && session.start < this.to);
    const count = (way: string) => came.filter((session) => session.way === way).length;
    const named = count('by-name');
    return {
      'by-name': named,
      'by-rule': count('by-rule'),
      unasked: count('unasked'),
      'not-said': count('not-said'),
      counted: named + count('unasked'),
    };
  }

  private within(row: LogRow): boolean {
    return row.at >= this.from && row.at < this.to;
  }

  private personOf(account: number | null): number | null {
    return this.roster.persons.find((person) => account !== null && person.accounts.includes(account))?.id ?? null;
  }

  private reviewer(review: LogRow): number | null {
    return this.personOf(review.accountId);
  }

  private opening(row: LogRow): LogRow | undefined {
    return this.rows.find((other) => other.kind === 'pull.opened' && other.workId === row.workId);
  }

  /** The living person whose work it is. */
  private author(row: LogRow): number | null {
    const opening = this.opening(row);
    return opening === undefined || opening.bot ? null : this.personOf(opening.accountId);
  }

  /** The substantive reviews. */
  private reviews(): LogRow[] {
    return this.rows.filter((row) => {
      if (row.kind !== 'review.submitted' || row.bot || this.reviewer(row) === null) return false;
      if (this.author(row) === this.reviewer(row)) return false;
      return row.payload.state !== 'COMMENTED' || row.payload.hasBody === true || this.threads(row).length > 0;
    });
  }

  private threads(review: LogRow): LogRow[] {
    return this.rows.filter(
      (row) => row.kind === 'review.commented' && row.payload.reviewId === review.hostId && row.payload.replyTo === null,
    );
  }

  private changed(review: LogRow): boolean {
    return this.threads(review).some((thread) => {
      const outdated = this.rows.some((row) => row.kind === 'thread.outdated' && row.hostId === thread.hostId);
      const here = this.rows.filter((row) => row.workId === thread.workId);
      const pushes = here.filter((row) => row.kind === 'pull.force_pushed');
      const commits = here.filter(
        (row) => row.kind === 'commit.pushed' && row.at > thread.at && Date.parse(row.payload.authoredAt ?? '') > thread.at,
      );
      const applied = thread.payload.suggests === true && commits.some((commit) => this.credits(commit, thread));
      return applied || (outdated && commits.some((commit) => !pushes.some((push) => push.at > thread.at && push.at <= commit.at)));
    });
  }

  private credits(commit: LogRow, thread: LogRow): boolean {
    return (commit.payload.coAuthors ?? []).some((account) => this.personOf(account) === this.personOf(thread.accountId));
  }

  /** Leaf teams of a person at a time. The stories of the specs have no teams above others. */
  private teamsAt(person: number | null, at: number): number[] {
    const held = (one: Membership) => one.personId === person && (one.from ?? -Infinity) <= at && at < (one.to ?? Infinity);
    return [...new Set(this.roster.memberships.filter(held).map((one) => one.teamId))];
  }

  private theirs(review: LogRow): number[] {
    return this.teamsAt(this.author(review), review.at);
  }

  private relation(review: LogRow): 'same' | 'cross' | 'unknown' {
    const mine = this.teamsAt(this.reviewer(review), review.at);
    const theirs = this.theirs(review);
    if (mine.length === 0 || theirs.length === 0) return 'unknown';
    return mine.some((team) => theirs.includes(team)) ? 'same' : 'cross';
  }

  private askedFirst(team: number, cross: readonly LogRow[]): boolean {
    const here = cross.filter((review) => this.theirs(review).includes(team));
    const first = Math.min(...here.map((review) => review.at));
    return here
      .filter((review) => review.at === first)
      .some((review) => this.sessions().some((session) => session.rows.includes(review) && session.way === 'by-name'));
  }

  private isNew(team: number, person: number): boolean {
    const begins = Math.min(...this.rows.filter((row) => row.workId !== null && row.kind !== 'commit.pushed').map((row) => row.at));
    if (begins > this.from - 26 * 7 * DAY_MS) return false;
    return !this.reviews().some(
      (review) => this.reviewer(review) === person && review.at < this.from && this.theirs(review).includes(team),
    );
  }

  private told: Session[] | undefined;

  /** Every session with how it came about, in order of start. */
  private sessions(): Session[] {
    if (this.told !== undefined) return this.told;
    const sessions: Session[] = [];
    for (const review of this.reviews().sort((a, b) => a.at - b.at)) {
      const person = this.reviewer(review) ?? 0;
      const before = sessions.filter((one) => one.person === person && one.work === review.workId).at(-1);
      if (before !== undefined && review.at - (before.rows.at(-1)?.at ?? 0) < DAY_MS) before.rows.push(review);
      else sessions.push({ person, work: review.workId, start: review.at, rows: [review], way: 'unasked', request: null });
    }
    for (const session of sessions) this.explain(session, sessions);
    this.told = sessions;
    return sessions;
  }

  private explain(session: Session, sessions: readonly Session[]): void {
    const usable = this.rows
      .filter((row) => row.kind === 'review.requested' && row.workId === session.work && row.at < session.start)
      .filter((row) => !sessions.some((other) => other.request === row && other.start < session.start))
      .filter((row) => !this.withdrawn(row, session.start))
      .filter((row) => this.meant(row, session.person));
    const latest = Math.max(...usable.map((row) => row.at));
    const last = usable.filter((row) => row.at === latest);
    session.request = last.find((row) => row.payload.asked?.type === 'person') ?? last[0] ?? null;
    if (session.request !== null) session.way = this.way(session.request, session.person);
  }

  private withdrawn(request: LogRow, start: number): boolean {
    return this.rows.some(
      (row) =>
        row.kind === 'review.request_removed' &&
        row.workId === request.workId &&
        row.at >= request.at &&
        row.at < start &&
        JSON.stringify(row.payload.asked) === JSON.stringify(request.payload.asked),
    );
  }

  private meant(request: LogRow, person: number): boolean {
    const { asked } = request.payload;
    if (asked?.type === 'team') return this.teamsAt(person, request.at).includes(asked.teamId);
    return asked?.type === 'person' && this.personOf(asked.accountId) === person && this.personOf(request.accountId) !== person;
  }

  /** The stories of the specs have one owner at most, of everything, in one file. */
  private way(request: LogRow, person: number): string {
    if (request.payload.asked?.type === 'team' || request.bot) return 'by-rule';
    if (request.accountId === null) return 'not-said';
    const files = this.rows.filter((row) => row.kind === 'codeowners.changed' && row.at <= request.at);
    const owner = files.at(-1)?.payload.text?.split('@')[1];
    const logins = this.roster.persons.find(({ id }) => id === person)?.logins ?? [];
    return owner !== undefined && logins.includes(owner) ? 'by-rule' : 'by-name';
  }
}

interface Session {
  readonly person: number;
  readonly work: number | null;
  readonly start: number;
  readonly rows: LogRow[];
  way: string;
  request: LogRow | null;
}
