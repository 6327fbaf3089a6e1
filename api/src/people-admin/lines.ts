import { LINE_DAYS } from '@ambit/access';
import {
  ImportError,
  readLinesCsv,
  type HeldLine,
  type LineProblem,
  type LinesDiff as Diff,
  type LinesFrom,
  type Store,
} from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { page } from '../schema/connection.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { personOf, type Person } from '../schema/person.js';
import { dayOf, loginOf, NO_DAY } from '../schema/typed.js';
import { personIdOf, plain, somebody } from '../schema/whom.js';
import type { AddLineArgs, NamedPageArgs } from './args.js';
import { isSomebody, leaveToManagePeople, NO_ACCOUNT } from './leave.js';
import { isNamed } from './roles.js';
import { LineChange, LineMoved, LinesChanged, LinesDiff, ReportingLine, ReportingLineConnection, type LineState } from './types.js';

type Changed = Promise<LinesChanged | NotShared | Refused>;

const DAY_MS = 86_400_000;
const GONE = 'There is no such line any more, or it has ended. Load the page again.';
const OWN = 'Nobody confirms whom they lead themselves. Another admin does.';
const SOURCES = { csv: 'CSV', github: 'GITHUB', hand: 'HAND' } as const;
const PROBLEMS: Readonly<Record<LineProblem, string>> = {
  'nobody leads themselves': 'Nobody leads themselves. Name two people.',
  'leads already': 'There is such a line at that time already. Confirm that one, or end it first.',
  'a bot': 'A bot leads nobody, and nobody leads it.',
  'a circle': 'By this line somebody would lead themselves through others. End the other line first.',
  'nobody confirms whom they lead themselves': OWN,
};

/** Who leads whom, those that ended too. */
export async function readLines(
  store: Store,
  ask: Ask,
  { words, first, after }: NamedPageArgs,
): Promise<ReportingLineConnection | NotShared> {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  const lines = await store.lines.list();
  const known = await store.people.refs(lines.flatMap(({ personId, managerId }) => [personId, managerId]));
  const named = (id: number): Person => {
    const found = known.get(id);
    return found === undefined ? somebody() : personOf(found);
  };
  const shown = lines
    .filter(({ personId, managerId }) => isNamed(named(personId), words) || isNamed(named(managerId), words))
    .map((line) => ({ line, name: named(line.personId).name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ line }) => line);
  const found = page(shown, ({ id }) => `line ${String(id)}`, first ?? 100, after);
  const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: lineOf(node, named, by, ask.now) }));
  return make(ReportingLineConnection, { ...found, edges });
}

export async function addLine(store: Store, ask: Ask, args: AddLineArgs): Changed {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  if (!(await isSomebody(store, by))) return refused(NO_ACCOUNT);
  const [personId, managerId] = await Promise.all([
    personIdOf(store, { login: loginOf(args.login) }),
    personIdOf(store, { login: loginOf(args.manager) }),
  ]);
  if (personId === null) return refused(`Ambit knows nobody by the login "${loginOf(args.login)}".`);
  if (managerId === null) return refused(`Ambit knows nobody by the login "${loginOf(args.manager)}".`);
  const [from, to] = [args.from, args.to].map((day) => (day == null || day.trim() === '' ? null : (dayOf(day)?.toISOString() ?? 'no day')));
  if (from === undefined || to === undefined || from === 'no day' || to === 'no day') return refused(NO_DAY);
  if (from !== null && to !== null && from >= to)
    return refused('The second day is the first of not being led any more: it comes after the first.');
  const problem = await store.lines.add({ personId, managerId, from, to }, by);
  if (problem !== null) return refused(PROBLEMS[problem]);
  await store.admin.audit('line.added', by, { personId, managerId, from, to });
  return make(LinesChanged, { words: `${loginOf(args.manager)} leads ${loginOf(args.login)}.` });
}

export async function confirmLine(store: Store, ask: Ask, id: string): Changed {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  if (!(await isSomebody(store, by))) return refused(NO_ACCOUNT);
  const line = await lineBy(store, id);
  if (line?.managerId === by) return refused(OWN);
  if (line === undefined || !(await store.lines.confirm(line.id, by))) return refused(GONE);
  await store.admin.audit('line.confirmed', by, { personId: line.personId, managerId: line.managerId });
  return make(LinesChanged, { words: `That ${await loginsOf(store, line)} is confirmed for ${String(LINE_DAYS)} days.` });
}

export async function endLine(store: Store, ask: Ask, id: string): Changed {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  const line = await lineBy(store, id);
  if (line === undefined || !(await store.lines.end(line.id))) return refused(GONE);
  await store.admin.audit('line.ended', by, { personId: line.personId, managerId: line.managerId });
  return make(LinesChanged, { words: `${await loginsOf(store, line, ' no more')}.` });
}

/** What a file, or who maintains the teams, would change; and with its mark, changes it. */
export async function importLines(
  store: Store,
  ask: Ask,
  csv: string | null | undefined,
  mark: string | null,
): Promise<LinesDiff | NotShared | Refused> {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  if (mark !== null && !(await isSomebody(store, by))) return refused(NO_ACCOUNT);
  try {
    const from: LinesFrom = csv == null ? { source: 'github' } : { source: 'csv', rows: readLinesCsv(plain(csv)) };
    if (mark === null) return await diffOf(store, await store.lines.diff(from, by), from, false);
    const diff = await store.lines.apply(from, mark, by);
    const { added, changed, ended, renewed, leftOut } = diff;
    const counts = { added: added.length, changed: changed.length, ended: ended.length, renewed: renewed.length, leftOut: leftOut.length };
    await store.admin.audit('lines.imported', by, { source: from.source, ...counts });
    return await diffOf(store, diff, from, true);
  } catch (error) {
    if (error instanceof ImportError) return refused(error.message);
    throw error;
  }
}

type Ends = Pick<HeldLine, 'personId' | 'managerId' | 'login' | 'manager' | 'from' | 'to'>;

/** A file may name whom it likes, and is told no more than it says; all else names nobody who objected. */
async function diffOf(store: Store, diff: Diff, asked: LinesFrom, applied: boolean): Promise<LinesDiff> {
  const { mark, added, changed, ended, renewed, problems, leftOut } = diff;
  const all: Ends[] = [...added, ...changed.flatMap(({ before, after }) => [before, after]), ...ended, ...renewed];
  const known = await store.people.refs([...new Set(all.flatMap(({ personId, managerId }) => [personId, managerId]))]);
  const typed = new Set((asked.source === 'csv' ? asked.rows : []).flatMap(({ login, manager }) => [login, manager].map(lower)));
  const named = (id: number, login: string): string => (known.has(id) || typed.has(lower(login)) ? login : somebody().name);
  const change = ({ personId, managerId, login, manager, from, to }: Ends): LineChange =>
    make(LineChange, { login: named(personId, login), manager: named(managerId, manager), from, to });
  return make(LinesDiff, {
    mark,
    applied,
    added: added.map(change),
    changed: changed.map(({ before, after }) => make(LineMoved, { before: change(before), after: change(after) })),
    ended: ended.map(change),
    renewed: renewed.map(change),
    problems: problems.map(({ message }) => message),
    leftOut: leftOut.map(({ message }) => message),
  });
}

function lower(login: string): string {
  return login.toLowerCase();
}

/** `bo leads ada`, where both are named. */
async function loginsOf(store: Store, { personId, managerId, login, manager }: HeldLine, more = ''): Promise<string> {
  const known = await store.people.refs([personId, managerId]);
  const named = (id: number, its: string): string => (known.has(id) ? its : somebody().name);
  return `${named(managerId, manager)} leads ${named(personId, login)}${more}`;
}

function lineOf(line: HeldLine, named: (id: number) => Person, viewerId: number, now: number): ReportingLine {
  const { id, personId, managerId, from, to, source, confirmedAt } = line;
  const runsOutAt = new Date(Date.parse(confirmedAt) + LINE_DAYS * DAY_MS).toISOString();
  return make(ReportingLine, {
    id: String(id),
    person: named(personId),
    manager: named(managerId),
    from,
    to,
    source: SOURCES[source],
    confirmedAt,
    runsOutAt,
    state: stateOf(line, Date.parse(runsOutAt), now),
    yours: managerId === viewerId,
  });
}

function stateOf({ from, to }: HeldLine, runsOut: number, now: number): LineState {
  if (to !== null && Date.parse(to) <= now) return 'ENDED';
  if (runsOut <= now) return 'RAN_OUT';
  return from !== null && now < Date.parse(from) ? 'BEGINS_LATER' : 'HOLDS';
}

async function lineBy(store: Store, id: string): Promise<HeldLine | undefined> {
  return (await store.lines.list()).find((line) => String(line.id) === id);
}
