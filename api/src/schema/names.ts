import type { Store } from '@ambit/store';
import { createHash } from 'node:crypto';
import { make } from './make.js';
import { TeamRef } from './person.js';
import { Place } from './reading.js';

/** What readings name by number, by store id. */
export interface Names {
  readonly teams: ReadonlyMap<number, TeamRef>;
  readonly repositories: ReadonlyMap<number, { readonly name: string; readonly private: boolean }>;
}

export async function readNames(store: Store): Promise<Names> {
  return { teams: await teamRefs(store), repositories: await store.measure.repositories() };
}

/** Teams by store id. */
export async function teamRefs(store: Store): Promise<ReadonlyMap<number, TeamRef>> {
  const refs = await store.teams.refs();
  return new Map([...refs].map(([id, { slug, name }]) => [id, make(TeamRef, { slug, name })]));
}

/** Keys that name a place: `repository:12`, `area:12:libs/ledger`, `path:12:src/a.ts`, `page:12:docs/runbook.md`, `issue:12:88`. */
const PLACE = /^(repository|area|path|page|issue):(\d{1,9})(?::(.+))?$/s;
/** Keys that name teams by number: from one to another, or from one through another to a third. */
const BETWEEN = /^(?:flow|way):(\d{1,9}):(\d{1,9})(?::(\d{1,9}))?$/;

export function placeOf(key: string, { repositories }: Names): Place | null {
  const [, kind = '', id = '', text] = PLACE.exec(key) ?? [];
  const repository = repositories.get(Number(id));
  if (kind === '' || repository === undefined) return null;
  const shown = repository.private || text === undefined ? null : kind === 'issue' ? `#${text}` : text;
  return make(Place, { repository: repository.name, text: shown });
}

/** The key as it may leave: of a private repository a place keeps its kind and repository, and a mark in place of its words. */
export function maskedKey(key: string, { repositories }: Names): string {
  const [, kind = '', id = '', text] = PLACE.exec(key) ?? [];
  if (text === undefined || kind === 'issue' || repositories.get(Number(id))?.private !== true) return key;
  return `${kind}:${id}:~${markOf(Number(id), text)}`;
}

/** Stands for words that may not be shown: the same for the same words. */
export function markOf(repositoryId: number, text: string): string {
  return createHash('sha256')
    .update(`${String(repositoryId)} ${text}`)
    .digest('hex')
    .slice(0, 16);
}

export function teamsIn(key: string, { teams }: Names): TeamRef[] {
  const [, ...ids] = BETWEEN.exec(key) ?? [];
  return ids.flatMap((id) => (id === undefined ? [] : (teams.get(Number(id)) ?? [])));
}
