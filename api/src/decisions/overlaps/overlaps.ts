import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { firstOf, PageInfo } from '../../schema/connection.js';
import { NOT_SHARED, type NotShared } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { allOf } from '../../schema/measured.js';
import { plain } from '../../schema/whom.js';
import { leaveToView } from '../leave.js';
import { OverlapConnection } from '../types/overlap.js';
import { spoken } from '../words.js';
import type { OverlapsArgs } from './args.js';
import { showOverlaps } from './show.js';

/** Pairs that may be the same effort, without those somebody said are no duplicates. */
export async function readOverlaps(store: Store, ask: Ask, args: OverlapsArgs): Promise<OverlapConnection | NotShared> {
  const verdict = leaveToView(ask);
  if (verdict === null) return NOT_SHARED;
  const asked = {
    ...(args.of ? { of: spoken(args.of) } : {}),
    first: firstOf(args.first),
    after: args.after == null ? null : plain(args.after),
  };
  const found = (await store.decisions.overlaps(asked)).open(verdict);
  const measured = await allOf(store, ask.now);
  const nodes = await showOverlaps(store, verdict, found.overlaps, measured?.generation.id ?? null);
  const cursors = new Map(found.overlaps.map(({ key, cursor }) => [key, cursor]));
  return make(OverlapConnection, {
    edges: nodes.map((node) => ({ cursor: cursors.get(node.key) ?? '', node })),
    pageInfo: make(PageInfo, { hasNextPage: found.next !== null, endCursor: found.overlaps.at(-1)?.cursor ?? null }),
    totalCount: found.total,
    hidden: found.hidden,
  });
}
