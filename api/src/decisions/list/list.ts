import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { PageInfo } from '../../schema/connection.js';
import { NOT_SHARED, Refused, type NotShared } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { allOf } from '../../schema/measured.js';
import { showDecisions } from '../decision.js';
import { leaveToView } from '../leave.js';
import { DecisionConnection } from '../types/decision.js';
import type { DecisionsArgs } from './args.js';
import { readFilters } from './filters.js';

/** What moved last first: never by a number, nor by how well the words fit. */
export async function readDecisions(store: Store, ask: Ask, args: DecisionsArgs): Promise<DecisionConnection | NotShared | Refused> {
  const verdict = leaveToView(ask);
  if (verdict === null) return NOT_SHARED;
  const asked = await readFilters(store, args);
  if (asked instanceof Refused) return asked;
  const { documents, total, hidden, next } = (await store.decisions.list(asked)).open(verdict);
  const measured = await allOf(store, ask.now);
  const nodes = await showDecisions(store, verdict, documents, measured?.generation.id ?? null);
  return make(DecisionConnection, {
    edges: documents.flatMap(({ cursor }, index) => {
      const node = nodes[index];
      return node === undefined ? [] : [{ cursor, node }];
    }),
    pageInfo: make(PageInfo, { hasNextPage: next !== null, endCursor: documents.at(-1)?.cursor ?? null }),
    totalCount: total,
    // How much one person wrote where nobody may look is nobody's business.
    hidden: asked.personId === undefined ? hidden : 0,
  });
}
