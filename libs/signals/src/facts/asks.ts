import { readOwnership, type Ownership } from '../codeowners/ownership.js';
import { allRows, groupRows } from '../log/index-of.js';
import { ASKED_PERSON, ASKED_TEAM, NOBODY, type LogTables } from '../log/log.js';
import type { Drafts } from './drafts.js';
import type { People } from './people.js';
import type { Sessions } from './sessions.js';
import { compareHostIds } from './sort.js';
import type { Teams } from './teams.js';

/** How someone came to review (signals.md, "`pull`"). */
export const WAYS = ['by-name', 'by-rule', 'unasked', 'not-said'] as const;
export type Way = (typeof WAYS)[number];

/** How each session came about, as columns beside `Sessions`. */
export interface Asks {
  /** Place in WAYS. */
  readonly way: Int32Array;
  /** Who asked; NOBODY where no request was used or its asker is gone. */
  readonly asker: Int32Array;
  /** When; 0 where no request was used. */
  readonly at: Float64Array;
  /** 1 where it was asked while the pull request was a draft. */
  readonly early: Int32Array;
}

export function wayOf(asks: Asks, session: number): Way {
  return WAYS[asks.way[session] ?? 2] ?? 'unasked';
}

/**
 * Gives every session its request: the latest to that person, or to a team of theirs, on that pull request before it,
 * that no earlier session used and that was not withdrawn before it.
 */
export function readAsks(log: LogTables, sessions: Sessions, people: People, teams: Teams, drafts: Drafts): Asks {
  const asks: Asks = {
    way: new Int32Array(sessions.length).fill(WAYS.indexOf('unasked')),
    asker: new Int32Array(sessions.length).fill(NOBODY),
    at: new Float64Array(sessions.length),
    early: new Int32Array(sessions.length),
  };
  const requests = groupRows(sortedRequests(log), (row) => log.requests.work[row] ?? NOBODY);
  const meant = addressees(log, people, teams);
  const owns = readOwnership(log, people, teams);

  function take(session: number, request: number): void {
    const at = log.requests.at[request] ?? 0;
    asks.way[session] = WAYS.indexOf(wayOfRequest(log, request, sessions.person[session] ?? NOBODY, people, owns));
    asks.asker[session] = people.personOf(log.requests.account[request] ?? NOBODY);
    asks.at[session] = at;
    asks.early[session] = drafts.at(log.requests.work[request] ?? NOBODY, at) ? 1 : 0;
  }

  for (const work of sessions.byWork.keys) {
    const asked = requests.of(work);
    if (asked.length === 0) continue;
    const usedAt = new Map<number, number>();
    const inOrder = sessions.byWork.of(work).slice();
    inOrder.sort((a, b) => (sessions.start[a] ?? 0) - (sessions.start[b] ?? 0));
    for (const session of inOrder) {
      const start = sessions.start[session] ?? 0;
      const request = asked.findLast(
        (row) =>
          log.requests.removed[row] === 0 &&
          (log.requests.at[row] ?? 0) < start &&
          (usedAt.get(row) ?? Infinity) >= start &&
          meant(row, sessions.person[session] ?? NOBODY) &&
          !withdrawn(log, asked, row, start),
      );
      if (request === undefined) continue;
      take(session, request);
      usedAt.set(request, Math.min(start, usedAt.get(request) ?? Infinity));
    }
  }
  return asks;
}

/**
 * Requests and removals once each, by time; of those at the same moment the ones that name a person come last, so that
 * someone named beside a team counts as named.
 */
function sortedRequests(log: LogTables): Int32Array {
  const { requests, requestIds: ids } = log;
  const seen = new Uint8Array(2 * ids.size);
  const rows = allRows(requests.length).filter((row) => {
    const id = 2 * (requests.id[row] ?? 0) + (requests.removed[row] ?? 0);
    const repeated = seen[id] === 1;
    seen[id] = 1;
    return !repeated;
  });
  return rows.sort(
    (a, b) =>
      (requests.at[a] ?? 0) - (requests.at[b] ?? 0) ||
      (requests.what[b] ?? 0) - (requests.what[a] ?? 0) ||
      compareHostIds(ids.text(requests.id[a] ?? 0), ids.text(requests.id[b] ?? 0)),
  );
}

/** Whether a request is one to this person: by name and by somebody else, or to a team of theirs at its time. */
function addressees(log: LogTables, people: People, teams: Teams): (request: number, person: number) => boolean {
  const { requests } = log;
  return (request, person) => {
    const asked = requests.asked[request] ?? NOBODY;
    if (requests.what[request] === ASKED_PERSON) {
      return people.personOf(asked) === person && people.personOf(requests.account[request] ?? NOBODY) !== person;
    }
    if (requests.what[request] !== ASKED_TEAM) return false;
    return teams.belongs(person, asked, requests.at[request] ?? 0);
  };
}

function withdrawn(log: LogTables, asked: Int32Array, request: number, before: number): boolean {
  const { requests } = log;
  return asked.some(
    (row) =>
      requests.removed[row] === 1 &&
      requests.what[row] === requests.what[request] &&
      requests.asked[row] === requests.asked[request] &&
      (requests.at[row] ?? 0) >= (requests.at[request] ?? 0) &&
      (requests.at[row] ?? 0) < before,
  );
}

function wayOfRequest(log: LogTables, request: number, person: number, people: People, owns: Ownership): Way {
  const { requests } = log;
  const asker = people.personOf(requests.account[request] ?? NOBODY);
  if (requests.what[request] === ASKED_TEAM || requests.bot[request] === 1 || people.isBot(asker)) return 'by-rule';
  if (asker === NOBODY) return 'not-said';
  const pull = { work: requests.work[request] ?? NOBODY, repository: requests.repository[request] ?? NOBODY };
  const owner = owns(person, pull, requests.at[request] ?? 0);
  if (owner === null) return 'not-said';
  return owner ? 'by-rule' : 'by-name';
}
