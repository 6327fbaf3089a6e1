import type { Allowed } from '@ambit/access';
import type { OverlapSideView, OverlapView, Store } from '@ambit/store';
import { documentAddress, pullAddress } from '../../evidence/address.js';
import { make } from '../../schema/make.js';
import { showDecisions } from '../decision.js';
import { Names } from '../names.js';
import type { Decision } from '../types/decision.js';
import { Overlap, OverlapSide } from '../types/overlap.js';
import { shouted } from '../words.js';

/** Pairs with both their sides, whose documents are read at once. The store gives none with a private side. */
export async function showOverlaps(
  store: Store,
  verdict: Allowed<'view-decisions'>,
  pairs: readonly OverlapView[],
  generationId: number | null,
): Promise<Overlap[]> {
  const shown = pairs.filter(({ left, right }) => !left.repository.private && !right.repository.private);
  if (shown.length === 0) return [];
  const ids = shown.filter(({ of }) => of === 'documents').flatMap(({ left, right }) => [left.id, right.id]);
  const rows = [...(await store.decisions.many([...new Set(ids)])).open(verdict).values()];
  const decisions = new Map((await showDecisions(store, verdict, rows, generationId)).map((one) => [Number(one.id), one]));
  const names = await Names.read(store, []);
  return shown.map((pair) => {
    const side = (view: OverlapSideView, teams: readonly number[]): OverlapSide =>
      sideOf(view, pair.of, pair.of === 'documents' ? (decisions.get(view.id) ?? null) : null, names.teams(teams));
    return make(Overlap, {
      key: pair.key,
      of: shouted(pair.of),
      left: side(pair.left, pair.leftTeams),
      right: side(pair.right, pair.rightTeams),
      likeness: pair.likeness,
      how: shouted(pair.how),
      terms: pair.terms,
      paths: pair.paths,
      verdict: pair.verdict === null ? null : shouted(pair.verdict),
    });
  });
}

function sideOf(view: OverlapSideView, of: OverlapView['of'], decision: Decision | null, teams: OverlapSide['teams']): OverlapSide {
  return make(OverlapSide, {
    decision,
    title: view.title,
    url: decision?.url ?? addressOf(view, of),
    repository: `${view.repository.owner}/${view.repository.name}`,
    number: view.number,
    path: view.path,
    at: view.at,
    teams,
  });
}

function addressOf({ repository, number, path }: OverlapSideView, of: OverlapView['of']): string | null {
  if (of === 'pulls') return number === null ? null : pullAddress(repository, number);
  return path === null ? null : documentAddress(repository, path);
}
