import type { Allowed } from '@ambit/access';
import type { DocumentRowView, Store } from '@ambit/store';
import { make } from '../../schema/make.js';
import { DecisionRef } from '../../schema/decision-ref.js';
import { labelOf } from '../words.js';

/** More than these are not followed. */
const MOST = 20;

export interface Refs {
  readonly supersedes: DecisionRef[];
  readonly supersededBy: DecisionRef[];
  readonly related: DecisionRef[];
}

/** The documents a document names in its fields, as far as they are held and may be named. */
export async function refsOf(store: Store, verdict: Allowed<'view-decisions'>, row: DocumentRowView): Promise<Refs> {
  const find = (written: readonly string[]): Promise<DecisionRef[]> => refsIn(store, verdict, row, written);
  return { supersedes: await find(row.supersedes), supersededBy: await find(row.supersededBy), related: await find(row.related) };
}

async function refsIn(
  store: Store,
  verdict: Allowed<'view-decisions'>,
  row: DocumentRowView,
  written: readonly string[],
): Promise<DecisionRef[]> {
  const labels = [...new Set(written.flatMap((raw) => labelIn(raw, row.label) ?? []))].filter((label) => label !== row.label);
  const found = new Map<number, DecisionRef>();
  for (const label of labels.slice(0, MOST)) {
    const here = (await store.decisions.byLabel(label, row.repository.id)).open(verdict);
    const anywhere = here.length > 0 ? here : (await store.decisions.byLabel(label)).open(verdict);
    // Of several of one label outside the repository none is meant for certain.
    const [one, ...others] = anywhere;
    if (one === undefined || (here.length === 0 && others.length > 0)) continue;
    found.set(one.id, make(DecisionRef, { id: String(one.id), label: labelOf(one.label), title: one.title }));
  }
  return [...found.values()];
}

/** `31`, `#31`, `RFC 31`, `rfcs/0031-keys.md` and the address of such a file are rfc-31 in a document that is an rfc. */
export function labelIn(raw: string, own: string | null): string | null {
  const named = /\b([a-z]{2,8})[-_ ]#?0*([1-9]\d{0,5})\b/i.exec(raw);
  if (named !== null) return `${(named[1] ?? '').toLowerCase()}-${named[2] ?? ''}`;
  const series = /^(.+)-\d+$/.exec(own ?? '')?.[1];
  const number = /(?:^|\/)#?0*([1-9]\d{0,5})(?=$|[-_.])/.exec(raw.trim())?.[1];
  return series === undefined || number === undefined ? null : `${series}-${number}`;
}
