import type { Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { ownOf, type Own } from '../../app/own.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { SavedView, SavedViews } from '../types/answers.js';
import { numberOf } from '../../schema/number-of.js';
import type { ViewArgs } from './args.js';

const LONGEST_NAME = 60;
const LONGEST_ADDRESS = 1_000;
const MOST = 50;

/** The viewer's own, and no one else's. */
export async function readViews(store: Store, ask: Ask): Promise<SavedView[]> {
  const own = ownOf(ask, 'manage-own-data');
  return own === null ? [] : viewsOf(store, own);
}

export async function saveView(store: Store, ask: Ask, args: ViewArgs): Promise<SavedViews | NotShared | Refused> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  const name = args.name.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) return refused(`A view has a name of at most ${String(LONGEST_NAME)} characters.`);
  const { address } = args;
  if (!/^(?:|\?[\x21-\x7e]*)$/.test(address) || address.length > LONGEST_ADDRESS)
    return refused('This is not the address of a list of decisions. Open the list and save it from there.');
  const held = await viewsOf(store, own);
  if (held.length >= MOST && !held.some((view) => view.name === name))
    return refused(`You keep ${String(MOST)} views already. Remove one first.`);
  await store.decisions.saveView(own.personId, name, address);
  return make(SavedViews, { views: await viewsOf(store, own) });
}

export async function removeView(store: Store, ask: Ask, id: string): Promise<SavedViews | NotShared | Refused> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  const number = numberOf(id);
  if (number === null || !(await store.decisions.removeView(number, own.personId))) return refused('There is no such view of yours.');
  return make(SavedViews, { views: await viewsOf(store, own) });
}

async function viewsOf(store: Store, { personId, verdict }: Own): Promise<SavedView[]> {
  const held = (await store.decisions.savedViews(personId)).open(verdict);
  return held.map(({ id, name, address }) => make(SavedView, { id: String(id), name, address }));
}
