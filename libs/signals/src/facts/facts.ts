import type { Roster, Shape } from '@ambit/activity';
import { allRows, groupRows, type Grouped } from '../log/index-of.js';
import { type Log, type LogTables } from '../log/log.js';
import { readDocuments, type Documents } from '../documents/documents.js';
import type { RepositoryNames } from '../documents/tokens.js';
import { readThreads, type Threads } from '../threads/threads.js';
import { readAsks, type Asks } from './asks.js';
import { threadOutcomes, type Outcomes } from './changed.js';
import { readDrafts, type Drafts } from './drafts.js';
import { lazy } from './lazy.js';
import { readPeople, type People } from './people.js';
import { readPulls, type Pulls } from './pulls.js';
import { readReviews, type ReviewClass, type Reviews } from './reviews.js';
import { readSessions, type Sessions } from './sessions.js';
import { readTeams, type Teams } from './teams.js';

/** One preparation of a log with one roster, shared by every signal and every period. */
export interface Facts {
  readonly roster: Roster;
  readonly people: People;
  readonly teams: Teams;
  readonly reviews: Reviews;
  readonly classes: Readonly<Record<ReviewClass, number>>;
  readonly sessions: Sessions;
  readonly asks: Asks;
  /** Rows of `reviews` and of `sessions` by person, in order of time. */
  readonly reviewsOf: Grouped;
  readonly sessionsOf: Grouped;
  /** Rows of `reviews` given by people who were in a team at their time, in order of time. */
  readonly reviewsOfTeam: (team: number) => Int32Array;
  /** Time of the first thing that happened to a pull request, milliseconds UTC; null for an empty log. */
  readonly first: number | null;
  readonly log: LogTables;
  readonly pulls: Pulls;
  readonly drafts: Drafts;
  readonly outcomes: Outcomes;
  /** Threads of review, made when they are first asked for. */
  readonly threads: Threads;
  readonly documents: Documents;
  readonly extra: Required<Extra>;
}

/** What the log does not hold. Absent: nothing of it is known, and what needs it stays silent. */
export interface Extra {
  /** Words of pull requests by work id. */
  readonly titles?: ReadonlyMap<number, string>;
  readonly repositories?: RepositoryNames;
  /** How many outcomes people stated, by document. */
  readonly outcomes?: ReadonlyMap<number, number>;
  /** Documents that a person marked as an investment. */
  readonly investments?: ReadonlySet<number>;
  /** Title and size of pull requests by work id; one that is not here is of unknown title and size. */
  readonly shapes?: ReadonlyMap<number, Shape>;
  /** Repositories that mirror or were imported from elsewhere. */
  readonly imported?: ReadonlySet<number>;
  /** Pairs of a mentee and a mentor who both agreed to be measured together, as `mentee:mentor`. */
  readonly agreed?: ReadonlySet<string>;
  /** Candidates that a person confirmed with a sentence, by work id. */
  readonly confirmed?: ReadonlyMap<number, ReadonlySet<'hard-to-undo' | 'simpler'>>;
}

/**
 * Prepares a log. The whole log for measuring; for one subject's evidence every row of the pull requests the subject
 * acted on, or of those tied to a document with the document's own rows, is enough, with the CODEOWNERS rows of their
 * repositories.
 */
export function prepareFacts(log: Log, roster: Roster, extra: Extra = {}): Facts {
  const tables = log.read();
  const people = readPeople(roster);
  const teams = readTeams(roster);
  const pulls = readPulls(tables, people);
  const drafts = readDrafts(tables);
  const outcomes = threadOutcomes(tables, people);
  const { reviews, classes } = readReviews(tables, people, teams, outcomes);
  const sessions = readSessions(reviews);
  const known = completed(extra);
  const facts: Facts = {
    roster,
    people,
    teams,
    reviews,
    classes,
    sessions,
    asks: readAsks(tables, sessions, people, teams, drafts),
    reviewsOf: groupRows(allRows(reviews.length), (row) => reviews.reviewer[row] ?? 0),
    sessionsOf: groupRows(
      allRows(sessions.length).sort((a, b) => (sessions.first[a] ?? 0) - (sessions.first[b] ?? 0)),
      (session) => sessions.person[session] ?? 0,
    ),
    reviewsOfTeam: byTeam(reviews, teams),
    first: tables.first,
    log: tables,
    pulls,
    drafts,
    outcomes,
    get threads() {
      return threads();
    },
    documents: readDocuments(tables, known.repositories, { people, teams, pulls, drafts, outcomes }),
    extra: known,
  };
  const threads = lazy(() => readThreads(facts));
  return facts;
}

/** What is not known is empty. */
function completed(extra: Extra): Required<Extra> {
  return {
    titles: new Map(),
    repositories: new Map(),
    outcomes: new Map(),
    investments: new Set(),
    shapes: new Map(),
    imported: new Set(),
    agreed: new Set(),
    confirmed: new Map(),
    ...extra,
  };
}

function byTeam(reviews: Reviews, teams: Teams): (team: number) => Int32Array {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < reviews.length; row++) {
    for (const team of teams.teamsOf(reviews.mine[row] ?? 0)) {
      const held = rows.get(team);
      if (held === undefined) rows.set(team, [row]);
      else held.push(row);
    }
  }
  const found = new Map([...rows].map(([team, held]) => [team, Int32Array.from(held)] as const));
  return (team) => found.get(team) ?? new Int32Array(0);
}
