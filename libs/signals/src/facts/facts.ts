import type { Roster } from '@ambit/activity';
import { allRows, groupRows, type Grouped } from '../log/index-of.js';
import { type Log } from '../log/log.js';
import { readAsks, type Asks } from './asks.js';
import { readPeople, type People } from './people.js';
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
}

/**
 * Prepares a log. The whole log for measuring; for one subject's evidence every row of the pull requests the subject
 * acted on, with the CODEOWNERS rows of their repositories, is enough.
 */
export function prepareFacts(log: Log, roster: Roster): Facts {
  const tables = log.read();
  const people = readPeople(roster);
  const teams = readTeams(roster);
  const { reviews, classes } = readReviews(tables, people, teams);
  const sessions = readSessions(reviews);
  return {
    roster,
    people,
    teams,
    reviews,
    classes,
    sessions,
    asks: readAsks(tables, sessions, people, teams),
    reviewsOf: groupRows(allRows(reviews.length), (row) => reviews.reviewer[row] ?? 0),
    sessionsOf: groupRows(
      allRows(sessions.length).sort((a, b) => (sessions.first[a] ?? 0) - (sessions.first[b] ?? 0)),
      (session) => sessions.person[session] ?? 0,
    ),
    reviewsOfTeam: byTeam(reviews, teams),
    first: tables.first,
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
