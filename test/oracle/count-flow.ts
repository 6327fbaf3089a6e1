import { isSomebody, type Span } from './book.js';
import { reviewsIn, type Ground } from './count-areas.js';
import { middle } from './trends.js';

/** An independent count of `team-flow`, from the words of its definition. */
export interface Given {
  readonly by: number;
  readonly author: number;
  readonly mine: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
  readonly at: number;
}

const RECENT = 90 * 86_400_000;

const iso = (at: number): string => new Date(at).toISOString();
export const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((team) => other.has(team));

/** The reviews of a period for which a team of either side is known, in order of time. */
export function bothKnown({ books, teamsAt }: Ground, { from, to }: Span): Given[] {
  return reviewsIn(books).flatMap(({ pull: { user }, by, at }): Given[] => {
    if (at < from || at >= to || !isSomebody(user)) return [];
    const [mine, theirs] = [teamsAt(by, iso(at)), teamsAt(user.id, iso(at))];
    return mine.size === 0 || theirs.size === 0 ? [] : [{ by, author: user.id, mine, theirs, at }];
  });
}

/** From a team and to a team: the one they share, else each to each. */
function cellsOf({ mine, theirs }: Given): [string, string][] {
  const common = [...mine].filter((team) => theirs.has(team));
  if (common.length > 0) return common.map((team) => [team, team]);
  return [...mine].flatMap((one) => [...theirs].map((other): [string, string] => [one, other]));
}

const keyOf = (cell: readonly [string, string]): string => cell.join('>');

function countCells(given: readonly Given[]): Map<string, number> {
  const cells = new Map<string, number>();
  for (const cell of given.flatMap(cellsOf)) cells.set(keyOf(cell), (cells.get(keyOf(cell)) ?? 0) + 1);
  return cells;
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Before anything is held back, as everything here. */
export function countFlowOfTeam(ground: Ground, team: string, span: Span): Record<string, number> {
  const given = bothKnown(ground, span);
  if (!given.some(({ mine, theirs }) => mine.has(team) || theirs.has(team))) return {};
  const cells = [...countCells(given)].map(([key, rows]) => ({ cell: key.split('>') as [string, string], rows }));
  const out = cells.filter(({ cell: [from, to] }) => from === team && to !== team);
  const back = cells.filter(({ cell: [from, to] }) => from !== team && to === team);
  const own = cells.filter(({ cell: [from, to] }) => from === team && to === team);
  const rowsOf = (some: typeof cells): number => sum(some.map(({ rows }) => rows));
  return { 'given-to': out.length, 'received-from': back.length, given: rowsOf(out), received: rowsOf(back), own: rowsOf(own) };
}

export function countFlow(ground: Ground, span: Span): Record<string, number> {
  const given = bothKnown(ground, span);
  if (given.length === 0) return {};
  const pairs = [...countCells(given).keys()].map((key) => key.split('>') as [string, string]);
  return {
    flows: pairs.filter(([from, to]) => from !== to).length,
    teams: new Set(pairs.flat()).size,
    'hidden-teams': 0,
    reviews: given.length,
    ...mixingOf(given),
    ...structureOf(given.filter(({ at }) => at >= span.to - RECENT)),
  };
}

/** The teams of everybody by their latest review given or received. */
export function latestTeams(given: readonly Given[]): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, ReadonlySet<string>>();
  for (const { by, author, mine, theirs } of given) found.set(by, mine).set(author, theirs);
  return found;
}

export const pairsOf = (given: readonly Given[]): Map<string, readonly [number, number]> =>
  new Map(given.map(({ by, author }) => [[by, author].sort((a, b) => a - b).join(' '), [by, author]]));

/** If everybody were tied to everybody. */
export function expectedIndex(sets: Iterable<ReadonlySet<string>>): number {
  const all = [...sets];
  let [inside, pairs] = [0, 0];
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) {
      pairs += 1;
      if (share(one, other)) inside += 1;
    }
  });
  return (pairs - 2 * inside) / pairs;
}

/** What is drawn by chance is compared with what all dealings together give: their mean is the expected index. */
function mixingOf(given: readonly Given[]): Record<string, number> {
  const sets = latestTeams(given);
  const none: ReadonlySet<string> = new Set();
  const ties = [...pairsOf(given).values()];
  const inside = ties.filter(([a, b]) => share(sets.get(a) ?? none, sets.get(b) ?? none)).length;
  return {
    'external-ties': ties.length - inside,
    'internal-ties': inside,
    ei: (ties.length - 2 * inside) / ties.length,
    'expected-ei': expectedIndex(sets.values()),
    dealings: Math.max(200, Math.min(1000, Math.floor(20_000_000 / ties.length))),
  };
}

const ROLES = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 };

function structureOf(recent: readonly Given[]): Record<string, number> {
  const sets = latestTeams(recent);
  const asks = new Map<number, Set<number>>();
  for (const { by, author } of recent) asks.set(author, (asks.get(author) ?? new Set<number>()).add(by));
  const roles = { ...ROLES };
  const ways = new Set<string>();
  const none: ReadonlySet<string> = new Set();
  for (const [a, first] of asks)
    for (const v of first)
      for (const c of asks.get(v) ?? []) {
        if (c === a || first.has(c)) continue;
        const [one, through, other] = [sets.get(a) ?? none, sets.get(v) ?? none, sets.get(c) ?? none];
        const role = roleOf(share(one, through), share(through, other), share(one, other));
        roles[role] += 1;
        for (const way of waysOf(one, through, other)) ways.add(way.join('>'));
      }
  return { ways: ways.size, ...roles, ...betweenTeams(recent) };
}

function roleOf(near: boolean, far: boolean, ends: boolean): keyof typeof ROLES {
  if (near) return far ? 'coordinator' : 'representative';
  if (far) return 'gatekeeper';
  return ends ? 'itinerant' : 'liaison';
}

/** Teams of the three, where two different ones are of people who share none; not all one. */
function waysOf(one: ReadonlySet<string>, through: ReadonlySet<string>, other: ReadonlySet<string>): string[][] {
  const fits = (a: string, b: string, as: ReadonlySet<string>, bs: ReadonlySet<string>): boolean => a === b || !share(as, bs);
  return [...one].flatMap((a) =>
    [...through].flatMap((v) =>
      [...other].flatMap((c) =>
        (a === v && v === c) || !fits(a, v, one, through) || !fits(v, c, through, other) || !fits(a, c, one, other) ? [] : [[a, v, c]],
      ),
    ),
  );
}

/** Constraint and betweenness with the teams as nodes, by their definitions. */
function betweenTeams(recent: readonly Given[]): Record<string, number> {
  const weights = new Map<string, Map<string, number>>();
  const tie = (a: string, b: string, rows: number): void => {
    const row = weights.get(a) ?? new Map<string, number>();
    weights.set(a, row.set(b, (row.get(b) ?? 0) + rows));
  };
  for (const [key, rows] of countCells(recent)) {
    const [from = '', to = ''] = key.split('>');
    if (from === to) continue;
    tie(from, to, rows);
    tie(to, from, rows);
  }
  const teams = [...weights.keys()];
  if (teams.length === 0) return { connecting: 0 };
  const part = (a: string, b: string): number => (weights.get(a)?.get(b) ?? 0) / sum(weights.get(a)?.values() ?? []);
  const constraint = teams.map((i) =>
    sum(
      [...(weights.get(i)?.keys() ?? [])].map(
        (j) => (part(i, j) + sum(teams.map((q) => (q === i || q === j ? 0 : part(i, q) * part(q, j))))) ** 2,
      ),
    ),
  );
  const from = new Map(teams.map((team) => [team, waysFrom(team, weights)]));
  const through = teams.map((v) => {
    let found = 0;
    for (const s of teams)
      for (const t of teams) {
        const [st, sv, vt] = [from.get(s)?.get(t), from.get(s)?.get(v), from.get(v)?.get(t)];
        if (s === t || s === v || t === v || !st || !sv || !vt || sv.steps + vt.steps !== st.steps) continue;
        found += (sv.ways * vt.ways) / st.ways;
      }
    return teams.length < 3 ? 0 : found / ((teams.length - 1) * (teams.length - 2));
  });
  return {
    connecting: through.filter((one) => one > 1e-12).length,
    'median-constraint': middle(constraint) ?? 0,
    'largest-betweenness': Math.max(...through),
  };
}

/** How many steps away every team is, and by how many shortest ways. */
function waysFrom(start: string, weights: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, { steps: number; ways: number }> {
  const found = new Map([[start, { steps: 0, ways: 1 }]]);
  let edge = [start];
  for (let steps = 1; edge.length > 0; steps++) {
    const next = new Map<string, { steps: number; ways: number }>();
    for (const team of edge)
      for (const near of weights.get(team)?.keys() ?? [])
        if (!found.has(near)) next.set(near, { steps, ways: (next.get(near)?.ways ?? 0) + (found.get(team)?.ways ?? 0) });
    for (const [team, way] of next) found.set(team, way);
    edge = [...next.keys()];
  }
  return found;
}
