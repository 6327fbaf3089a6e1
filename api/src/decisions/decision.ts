import type { Allowed } from '@ambit/access';
import type { Reading as Held } from '@ambit/activity';
import { registry } from '@ambit/signals';
import type { DocumentRowView, Store } from '@ambit/store';
import { documentAddress, pullAddress } from '../evidence/address.js';
import { make } from '../schema/make.js';
import { ReadingNumber } from '../schema/reading.js';
import { Names } from './names.js';
import { Decision } from './types/decision.js';
import { kindOf, labelOf, shouted, stateOf } from './words.js';

/** Rows of several documents with their names and the numbers of one measuring, each read at once. */
export async function showDecisions(
  store: Store,
  verdict: Allowed<'view-decisions'>,
  rows: readonly DocumentRowView[],
  generationId: number | null,
): Promise<Decision[]> {
  const ids = rows.map(({ id }) => id);
  const names = await Names.read(
    store,
    rows.flatMap(({ standing }) => standing?.authors ?? []),
  );
  const readings = generationId === null ? null : (await store.decisions.readingsOf(generationId, 'document', ids)).open(verdict);
  return rows.map((row) => decisionOf(row, names, readings?.get(row.id) ?? []));
}

/** Of one in a private repository nothing that names it: the store leaves it out, and so does this. */
export function decisionOf(row: DocumentRowView, names: Names, readings: readonly Held[]): Decision {
  const hidden = row.repository.private;
  return make(Decision, {
    id: String(row.id),
    label: hidden ? null : labelOf(row.label),
    title: hidden ? null : row.title,
    kind: kindOf(row.kind),
    state: stateOf(row.state),
    stateWord: hidden ? null : row.status,
    maturity: hidden ? null : row.maturity,
    place: shouted(row.place),
    repository: `${row.repository.owner}/${row.repository.name}`,
    hidden,
    path: hidden ? null : row.path,
    url: hidden ? null : urlOf(row),
    excerpt: hidden ? null : row.excerpt,
    authors: hidden ? [] : names.authors(row.authors, row.standing?.authors ?? []),
    teams: names.teams(row.standing?.teams ?? []),
    begunAt: row.standing?.begunAt ?? null,
    decidedAt: row.standing?.decidedAt ?? null,
    movedAt: row.standing?.movedAt ?? null,
    needsReviewers: row.standing?.needsReviewers ?? false,
    numbers: readings.flatMap(numbersOf),
    overlaps: row.overlaps,
  });
}

/** Where it can be read: on the branch, else in the pull request that proposes it. */
export function urlOf(row: DocumentRowView): string | null {
  if (row.path === null) return null;
  if (row.place === 'file' && !row.onBranch) return row.proposedIn === null ? null : pullAddress(row.repository, row.proposedIn);
  return documentAddress(row.repository, row.path);
}

function numbersOf({ signal, values }: Held): ReadingNumber[] {
  if (registry.definition(signal) === null) return [];
  return Object.entries(values).map(([part, value]) => make(ReadingNumber, { part: `${signal}:${part}`, value }));
}
