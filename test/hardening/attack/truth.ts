import { useEmbeddedPostgres } from '../../../cli/dist/postgres/server.js';
import { parsePeriod, standardPeriods, type Period } from '../../../libs/activity/dist/index.js';
import { Log, measureAll, prepareFacts, registry, type Facts } from '../../../libs/signals/dist/index.js';
import { openStore, type Store } from '../../../libs/store/dist/index.js';

/** Half-open, milliseconds UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A review as it was, with the teams of its time. */
export interface TrueReview {
  readonly at: number;
  readonly by: number;
  readonly of: number;
  readonly pairs: readonly (readonly [from: number, to: number])[];
  /** Somebody of it was in several teams. */
  readonly several: boolean;
}

/** What happened, which no answer tells: every review between known teams, and the teams by slug. */
export interface Truth {
  readonly slugs: readonly string[];
  readonly reviews: readonly TrueReview[];
}

async function behind<T>(data: string, look: (store: Store) => Promise<T>): Promise<T> {
  const server = await useEmbeddedPostgres(data, () => Promise.resolve());
  const store = await openStore({ databaseUrl: server.databaseUrl, secretKey: '-'.repeat(32), poolSize: 2, application: 'ambit test' });
  try {
    return await look(store);
  } finally {
    await store.close();
    await server.leave();
  }
}

async function factsOf(store: Store): Promise<{ facts: Facts; seq: number }> {
  const seq = await store.measure.settledSeq();
  const roster = await store.measure.roster();
  const log = new Log();
  for await (const batch of store.measure.readLog(seq, roster.version)) log.add(batch);
  return { facts: prepareFacts(log, roster), seq };
}

export function truthOf(data: string): Promise<Truth> {
  return behind(data, async (store) => {
    const { facts } = await factsOf(store);
    const { reviews, teams, roster } = facts;
    const places = new Map(roster.teams.map(({ id }, place) => [id, place]));
    const found: TrueReview[] = [];
    for (let row = 0; row < reviews.length; row++) {
      const of = (set: number | undefined): number[] => teams.teamsOf(set ?? 0).map((team) => places.get(team) ?? -1);
      const [mine, theirs] = [of(reviews.mine[row]), of(reviews.theirs[row])];
      if (mine.length === 0 || theirs.length === 0) continue;
      const shared = mine.filter((team) => theirs.includes(team));
      const pairs =
        shared.length > 0 ? shared.map((team) => [team, team] as const) : mine.flatMap((from) => theirs.map((to) => [from, to] as const));
      found.push({
        at: reviews.at[row] ?? 0,
        by: reviews.reviewer[row] ?? -1,
        of: reviews.author[row] ?? -1,
        pairs,
        several: mine.length > 1 || theirs.length > 1,
      });
    }
    return { slugs: roster.teams.map(({ slug }) => slug), reviews: found };
  });
}

/** Measures periods again as they would be with small cells hidden and nothing to cover them, and lets the instance serve that. */
export function uncover(data: string, keys: readonly string[]): Promise<void> {
  return behind(data, async (store) => {
    const { facts, seq } = await factsOf(store);
    const now = Date.now();
    const periods: Period[] = keys.map((key) => parsePeriod(key, now));
    for (const period of periods.length === 0 ? standardPeriods(now) : periods) {
      const from = period.from ?? facts.first ?? period.to;
      const view = { facts, from, to: period.to, all: period.from === null, uncovered: true };
      const pulled = await store.measure.pulled(from);
      const generation = {
        periodKey: period.key,
        from,
        to: period.to,
        asOfSeq: seq,
        rosterVersion: facts.roster.version,
        definitions: registry.versions(),
        ...pulled,
      };
      await store.measure.writeGeneration(generation, measureAll(view, now));
    }
  });
}
