import type { Allowed } from '@ambit/access';
import type { Reading } from '@ambit/activity';
import type { Store } from '@ambit/store';
import type { Measured } from '../schema/measured.js';
import { markOf, type Names } from '../schema/names.js';

/** One area with everything that is measured of it. */
export interface HeldArea {
  /** Its address: `12-9f86d081884c7d65`. The words of a private one are not in it. */
  readonly id: string;
  readonly repositoryId: number;
  readonly repository: string;
  readonly area: string;
  /** Its words are not shown. */
  readonly hidden: boolean;
  readonly readings: readonly Reading[];
}

const ID = /^(\d{1,9})-[0-9a-f]{16}$/;

/** Areas by repository and name, those whose name is not shown after the others of their repository. */
export async function readAreas(
  store: Store,
  verdict: Allowed<'view-areas'>,
  { generation }: Measured,
  names: Names,
  repositoryId?: number,
): Promise<HeldArea[]> {
  const of = repositoryId === undefined ? {} : { repositoryId };
  const found = new Map<string, HeldArea & { readings: Reading[] }>();
  for (const reading of (await store.readings.readingsOfAreas(generation.id, of)).open(verdict)) {
    const { subject } = reading;
    const repository = subject.type === 'area' ? names.repositories.get(subject.id) : undefined;
    if (subject.type !== 'area' || repository === undefined) continue;
    const id = `${String(subject.id)}-${markOf(subject.id, subject.area)}`;
    const held = found.get(id);
    if (held !== undefined) held.readings.push(reading);
    else {
      const { name, private: hidden } = repository;
      found.set(id, { id, repositoryId: subject.id, repository: name, area: subject.area, hidden, readings: [reading] });
    }
  }
  return [...found.values()].sort(byName);
}

/** The area of that address; null where nothing is measured of it. */
export async function readArea(
  store: Store,
  verdict: Allowed<'view-areas'>,
  measured: Measured,
  names: Names,
  id: string,
): Promise<HeldArea | null> {
  const repositoryId = ID.exec(id)?.[1];
  if (repositoryId === undefined) return null;
  return (await readAreas(store, verdict, measured, names, Number(repositoryId))).find((one) => one.id === id) ?? null;
}

function byName(a: HeldArea, b: HeldArea): number {
  return compare(a.repository, b.repository) || Number(a.hidden) - Number(b.hidden) || compare(wordsOf(a), wordsOf(b));
}

/** The order of hidden words would say something of them. */
function wordsOf({ hidden, id, area }: HeldArea): string {
  return hidden ? id : area;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
