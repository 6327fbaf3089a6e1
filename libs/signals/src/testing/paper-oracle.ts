import type { LogRow, Roster } from '@ambit/activity';

/**
 * Reach, adoption and work carried out once more, for the specs to compare with: written from the definitions, row by row,
 * sharing no line with the code it checks. It knows the one repository `acme/rfcs` and documents proposed in one pull
 * request each.
 */
export class PaperOracle {
  constructor(
    private readonly rows: readonly LogRow[],
    private readonly roster: Roster,
    private readonly to: number,
  ) {}

  reach(document: number): Record<string, number> {
    const voices = this.voices(document);
    const outside = voices.filter((row) => this.outside(document, row));
    const teams = (rows: LogRow[]): number => new Set(rows.flatMap((row) => this.teamsAt(this.actor(row), row.at))).size;
    const decided = this.decidedAt(document) ?? Infinity;
    const objections = voices.filter(({ payload }) => payload.state === 'CHANGES_REQUESTED');
    return {
      voices: voices.length,
      teams: teams(outside),
      'teams-before': teams(outside.filter(({ at }) => at < decided)),
      changed: teams(outside.filter((row) => row.kind === 'review.commented' && this.changed(row))),
      objections: objections.length,
      'objections-answered': objections.filter((objection) =>
        voices.some(
          (row) =>
            row.payload.state === 'APPROVED' &&
            row.workId === objection.workId &&
            this.actor(row) === this.actor(objection) &&
            row.at > objection.at,
        ),
      ).length,
    };
  }

  adoption(document: number): Record<string, number> {
    const accepted = this.acceptedAt(document);
    const works = accepted === null ? [] : this.works().filter((work) => this.citedAt(document, work, accepted) !== null);
    const others = works.filter((work) => !this.authors(document).includes(this.author(work) ?? -1));
    const cross = others.filter((work) => {
      const at = this.citedAt(document, work, accepted ?? 0) ?? 0;
      return this.apart(this.teamsAt(this.author(work), at), this.authorTeams(document, at));
    });
    const teams = cross.flatMap((work) => this.teamsAt(this.author(work), this.citedAt(document, work, accepted ?? 0) ?? 0));
    return { cited: others.length, pulls: cross.length, teams: new Set(teams).size };
  }

  carried(document: number): Record<string, number> {
    const accepted = this.acceptedAt(document);
    const works = accepted === null ? [] : this.works().filter((work) => this.carriesOut(document, work, accepted));
    const others = works.filter((work) => {
      const at = this.mergedAt(work) ?? 0;
      const own = this.authorTeams(document, at);
      return (
        !this.authors(document).includes(this.author(work) ?? -1) && !this.teamsAt(this.author(work), at).some((team) => own.includes(team))
      );
    });
    return { pulls: works.length, 'by-others': others.length };
  }

  private before(row: LogRow): boolean {
    return row.at < this.to;
  }

  private actor({ accountId, bot }: LogRow): number | null {
    if (bot) return null;
    return this.roster.persons.find(({ accounts }) => accountId !== null && accounts.includes(accountId))?.id ?? null;
  }

  private opening(work: number): LogRow | undefined {
    return this.rows.find((row) => row.kind === 'pull.opened' && row.workId === work);
  }

  private author(work: number): number | null {
    const opening = this.opening(work);
    return opening === undefined ? null : this.actor(opening);
  }

  private authors(document: number): number[] {
    const author = this.author(document);
    return author === null ? [] : [author];
  }

  private teamsAt(person: number | null, at: number): number[] {
    return this.roster.memberships
      .filter((one) => one.personId === person && (one.from ?? -Infinity) <= at && at < (one.to ?? Infinity))
      .map(({ teamId }) => teamId);
  }

  private authorTeams(document: number, at: number): number[] {
    return this.authors(document).flatMap((author) => this.teamsAt(author, at));
  }

  private apart(mine: number[], theirs: number[]): boolean {
    return mine.length > 0 && theirs.length > 0 && !mine.some((team) => theirs.includes(team));
  }

  private outside(document: number, row: LogRow): boolean {
    return this.apart(this.teamsAt(this.actor(row), row.at), this.authorTeams(document, row.at));
  }

  /** Pull requests 1 and 3 touch document 1, pull request 2 document 2. */
  private voices(document: number): LogRow[] {
    const pulls = document === 1 ? [1, 3] : [2];
    return this.rows.filter((row) => {
      const speaker = this.actor(row);
      if (!this.before(row) || row.workId === null || !pulls.includes(row.workId)) return false;
      if (speaker === null || this.authors(document).includes(speaker) || speaker === this.author(row.workId)) return false;
      if (row.kind === 'review.commented') return row.payload.replyTo === null && row.payload.path === `text/${String(document)}.md`;
      if (row.kind === 'review.submitted') return row.payload.state !== 'COMMENTED' || row.payload.hasBody === true;
      return row.kind === 'pull.commented';
    });
  }

  private changed(thread: LogRow): boolean {
    if (!this.rows.some((row) => row.kind === 'thread.outdated' && row.hostId === thread.hostId)) return false;
    const here = this.rows.filter((row) => row.workId === thread.workId && this.before(row) && row.at > thread.at);
    const pushes = here.filter(({ kind }) => kind === 'pull.force_pushed');
    return here.some((row) => row.kind === 'commit.pushed' && !pushes.some((push) => push.at <= row.at));
  }

  /** On the branch, by time; a pull request that was never merged decides nothing in these stories. */
  private states(document: number): { at: number; state: string }[] {
    return this.rows
      .filter((row) => row.kind === 'document.revised' && row.documentId === document && this.before(row))
      .map((row) => ({ at: row.at, state: row.payload.facts?.status?.value ?? '' }))
      .sort((a, b) => a.at - b.at);
  }

  private decidedAt(document: number): number | null {
    return this.states(document).find(({ state }) => state === 'accepted')?.at ?? null;
  }

  private acceptedAt(document: number): number | null {
    return this.decidedAt(document);
  }

  private works(): number[] {
    return [
      ...new Set(this.rows.flatMap((row) => (row.kind === 'pull.opened' && (row.workId ?? 0) >= 10 ? (row.workId ?? 0) : []))),
    ].filter((work) => this.author(work) !== null);
  }

  private tokens(document: number): string[] {
    return [`rfc-${String(document)}`, `acme/rfcs:text/${String(document)}.md`];
  }

  private mentions(document: number, work: number): LogRow[] {
    return this.rows.filter(
      (row) =>
        row.kind === 'reference.made' && row.workId === work && this.before(row) && this.tokens(document).includes(row.payload.token ?? ''),
    );
  }

  private mergedAt(work: number): number | null {
    const merges = this.rows.filter((row) => row.kind === 'pull.merged' && row.workId === work && this.before(row));
    return merges.length === 0 ? null : Math.min(...merges.map(({ at }) => at));
  }

  private linked(document: number, work: number): boolean {
    const rows = this.rows.filter(({ kind, documentId, workId }) => kind.includes('linked') && documentId === document && workId === work);
    const last = Math.max(...rows.map(({ at }) => at));
    const newest = rows.filter(({ at }) => at === last);
    return newest.length > 0 && newest.every(({ kind }) => kind === 'document.linked');
  }

  private citedAt(document: number, work: number, accepted: number): number | null {
    const merged = this.mergedAt(work);
    if (merged === null && this.rows.some((row) => row.kind === 'pull.closed' && row.workId === work && this.before(row))) return null;
    const mentions = this.mentions(document, work).filter(
      (row) => row.at >= accepted && !this.authors(document).includes(this.actor(row) ?? -1),
    );
    if (mentions.length > 0) return Math.min(...mentions.map(({ at }) => at));
    const at = merged ?? this.opening(work)?.at ?? 0;
    return this.linked(document, work) && at >= accepted && at < this.to ? at : null;
  }

  private carriesOut(document: number, work: number, accepted: number): boolean {
    const merged = this.mergedAt(work);
    const named = this.mentions(document, work).some(({ payload }) => payload.from === 'body');
    return merged !== null && merged >= accepted && (named || this.linked(document, work));
  }
}
