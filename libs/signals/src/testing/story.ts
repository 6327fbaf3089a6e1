import {
  DAY_MS,
  type ActivityKind,
  type LogPayload,
  type LogRow,
  type Membership,
  type Roster,
  type RosterTeam,
  type SaidFacts,
} from '@ambit/activity';
import { prepareFacts, type Extra, type Facts } from '../facts/facts.js';
import { Log } from '../log/log.js';
import type { View } from '../signal.js';

/** Day 0 of every story. Days may be fractions. */
const BEGIN = Date.UTC(2026, 0, 1);

export function day(n: number): number {
  return BEGIN + Math.round(n * DAY_MS);
}

/** Who did it: a letter, a bot by name, or nobody. */
export type Who = string | null;

interface ThreadTold {
  readonly outdated?: boolean;
  readonly review?: string;
  readonly path?: string;
  readonly line?: number;
  readonly suggests?: boolean;
  readonly said?: SaidFacts;
}

/**
 * A log and a roster told event by event. People are letters; every letter is one person with one account. A name that
 * ends in `[bot]` is a bot's account, which is no person.
 */
export class Story {
  readonly rows: LogRow[] = [];
  readonly memberships: Membership[] = [];
  readonly teams: RosterTeam[] = [];
  /** Added to every id of a person, so that a test may rename everybody. */
  offset = 0;
  /** What the log does not hold. */
  extra: Extra = {};
  /** Where the rows that follow belong to. */
  protected repository = 1;
  private readonly names: string[] = [];
  private readonly bots = new Set<string>();
  private readonly second = new Map<string, string>();
  private hostId = 1000;
  /** Host id of the thread begun last. */
  private begun = '';

  account(who: string): number {
    if (!this.names.includes(who)) this.names.push(who);
    return 500 + this.offset + this.names.indexOf(who);
  }

  person(who: string): number {
    return this.account(this.second.get(who) ?? who) - 400;
  }

  /** Makes `other` a second account of `who`. */
  alsoKnownAs(who: string, other: string): this {
    this.second.set(other, who);
    return this;
  }

  /** Named a bot by an admin. */
  ruledBot(who: string): this {
    this.bots.add(who);
    return this;
  }

  team(id: number, slug: string, members: string, options: Partial<Membership> & { parentId?: number } = {}): this {
    const { parentId = null, ...dates } = options;
    if (!this.teams.some((team) => team.id === id)) this.teams.push({ id, slug, name: slug.toUpperCase(), parentId, hostTeamIds: [] });
    for (const who of members)
      this.memberships.push({ personId: this.person(who), teamId: id, from: null, to: null, assumed: false, ...dates });
    return this;
  }

  row(
    kind: ActivityKind,
    at: number,
    who: Who,
    pull: number | null,
    payload: LogPayload = {},
    hostId = String(this.hostId++),
    more: Partial<LogRow> = {},
  ): this {
    this.rows.push({
      seq: this.rows.length + 1,
      repositoryId: this.repository,
      at: day(at),
      kind,
      hostId,
      accountId: who === null ? null : this.account(who),
      bot: who?.endsWith('[bot]') ?? false,
      workId: pull,
      pullNumber: pull,
      payload,
      ...more,
    });
    return this;
  }

  opened(at: number, pull: number, author: Who, draft = false, said: SaidFacts = {}): this {
    return this.row('pull.opened', at, author, pull, { draft, ...said });
  }

  reviewed(at: number, pull: number | null, who: Who, payload: LogPayload = { state: 'APPROVED', hasBody: false }, hostId?: string): this {
    return this.row('review.submitted', at, who, pull, payload, hostId);
  }

  /** A review that holds nothing but one thread. */
  thread(at: number, pull: number, who: string, options: ThreadTold = {}): this {
    const review = options.review ?? String(this.hostId++);
    const comment = String(this.hostId++);
    this.begun = comment;
    if (options.review === undefined) this.reviewed(at, pull, who, { state: 'COMMENTED', hasBody: false }, review);
    this.row(
      'review.commented',
      at,
      who,
      pull,
      {
        reviewId: review,
        replyTo: null,
        path: options.path ?? 'a.ts',
        originalLine: options.line ?? 1,
        suggests: options.suggests ?? false,
        ...options.said,
      },
      comment,
    );
    return options.outdated === true ? this.row('thread.outdated', at, null, pull, {}, comment) : this;
  }

  /** An answer in the thread begun last; with `links`, it names that too. GitHub makes an empty review of it. */
  replied(at: number, pull: number, who: Who, said: SaidFacts = {}, links?: string): this {
    const review = String(this.hostId++);
    this.reviewed(at, pull, who, { state: 'COMMENTED', hasBody: false }, review);
    this.row('review.commented', at, who, pull, { reviewId: review, replyTo: this.begun, path: 'a.ts', originalLine: 1, ...said });
    return links === undefined ? this : this.row('reference.made', at, who, pull, { token: links, from: 'comment', issue: null });
  }

  /** @param credits letters of the people its trailers credit */
  commit(committed: number, pull: number, authored = committed, { who = null, credits = '' }: { who?: Who; credits?: string } = {}): this {
    const coAuthors = credits === '' ? {} : { coAuthors: [...credits].map((letter) => this.account(letter)) };
    return this.row('commit.pushed', committed, who, pull, { authoredAt: new Date(day(authored)).toISOString(), ...coAuthors });
  }

  pushed(at: number, pull: number): this {
    return this.row('pull.force_pushed', at, 'z', pull);
  }

  asked(
    at: number,
    pull: number,
    by: Who,
    whom: string | number | null,
    kind: 'review.requested' | 'review.request_removed' = 'review.requested',
  ): this {
    const asked =
      whom === null
        ? null
        : typeof whom === 'number'
          ? ({ type: 'team', teamId: whom } as const)
          : ({ type: 'person', accountId: this.account(whom) } as const);
    return this.row(kind, at, by, pull, { asked });
  }

  files(pull: number, ...paths: string[]): this {
    return this.row('pull.files_listed', 0, null, pull, { paths });
  }

  /** The history of CODEOWNERS was read; with a text, that is the file from `at` on. */
  owners(at: number, text?: string | null, path = 'CODEOWNERS'): this {
    if (text === undefined) return this.row('codeowners.read', at, null, null);
    return this.row('codeowners.changed', at, null, null, { path, text }, `${path}:${String(this.hostId++)}`);
  }

  roster(): Roster {
    const people = [...this.names.filter((name) => !name.endsWith('[bot]') && !this.second.has(name))];
    return {
      version: 1,
      persons: people.map((who) => {
        const others = [...this.second].filter(([, main]) => main === who).map(([other]) => other);
        const all = [who, ...others];
        return {
          id: this.person(who),
          accounts: all.map((name) => this.account(name)),
          logins: all.map((name) => name.toLowerCase()),
          name: who.toUpperCase(),
          bot: this.bots.has(who),
          noticeAt: '2026-01-01T00:00:00.000Z',
        };
      }),
      teams: this.teams,
      memberships: this.memberships,
    };
  }

  facts(rows: readonly LogRow[] = this.rows): Facts {
    return prepareFacts(new Log().add(rows), this.roster(), this.extra);
  }

  /** Days [from, to). */
  view(from: number, to: number, rows: readonly LogRow[] = this.rows): View {
    return { facts: this.facts(rows), from: day(from), to: day(to), all: false };
  }
}

/** Fixture F of the design: teams A = a b c, B = d e, C = f g h; ten pull requests, one review each, one a day. */
export function fixtureF(): Story {
  const story = new Story();
  for (const who of 'abcdefgh') story.person(who);
  story.team(1, 'a', 'abc').team(2, 'b', 'de').team(3, 'c', 'fgh');
  ['ab', 'bd', 'de', 'fd', 'gf', 'ad', 'ec', 'cd', 'hg', 'ed'].forEach(([author = '', reviewer = ''], i) => {
    story.opened(i + 0.5, i + 1, author).reviewed(i + 1, i + 1, reviewer);
  });
  return story;
}
