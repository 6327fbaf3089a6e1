import { SECTIONS } from '@ambit/access';
import type { NewShare, ShareView, Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { ownOf } from '../app/own.js';
import { NOT_SHARED, refused, Refused, type NotShared } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { numberOf } from '../schema/number-of.js';
import { personOf, type Person } from '../schema/person.js';
import { personIdOf, plain, somebody, type Whom } from '../schema/whom.js';
import type { ExtendArgs, ShareArgs } from './args.js';
import { AccessRequest, CycleRef, PageSection, Share, Sharing } from './types.js';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;
const MOST_OPEN = 50;
const NO_SHARE = 'There is no such share of yours, or it has ended.';

/** The viewer's own sharing; closed to strangers, and where the policy lets nobody share. */
export async function readSharing(store: Store, ask: Ask): Promise<Sharing | NotShared> {
  const own = ownOf(ask, 'share-own-page');
  return own === null ? NOT_SHARED : sharingOf(store, ask, own.personId);
}

/** Opens sections of the viewer's own page. */
export async function sharePage(store: Store, ask: Ask, args: ShareArgs): Promise<Sharing | NotShared | Refused> {
  const own = ownOf(ask, 'share-own-page');
  if (own === null) return NOT_SHARED;
  const share = await readShare(store, ask, own.personId, args);
  if (share instanceof Refused) return share;
  await store.access.share(share);
  return sharingOf(store, ask, own.personId);
}

/** Lets those read who came into the cycle after the page was shared with it, as far as the person saw them. */
export async function extendShare(store: Store, ask: Ask, { id, to }: ExtendArgs): Promise<Sharing | NotShared | Refused> {
  const own = ownOf(ask, 'share-own-page');
  if (own === null) return NOT_SHARED;
  return (await store.access.extendShare(own.personId, numberOf(id) ?? 0, new Date(to)))
    ? sharingOf(store, ask, own.personId)
    : refused(NO_SHARE);
}

/** Ends a share at once: that is everyone's, even where the policy has come to let nobody share. */
export async function revokeShare(store: Store, ask: Ask, id: string): Promise<Sharing | NotShared | Refused> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  if (!(await store.access.revokeShare(own.personId, numberOf(id) ?? 0))) return refused(NO_SHARE);
  return sharingOf(store, ask, own.personId);
}

/** Takes a request from the viewer's list; who asked is told nothing. */
export async function declineRequest(store: Store, ask: Ask, whom: Whom): Promise<Sharing | NotShared> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  await store.access.answerRequest(own.personId, (await personIdOf(store, whom)) ?? 0);
  return sharingOf(store, ask, own.personId);
}

/** What is asked for as it would be kept, or the sentence why not. */
async function readShare(store: Store, ask: Ask, personId: number, args: ShareArgs): Promise<NewShare | Refused> {
  const sections = SECTIONS.filter((section) => args.sections.includes(nameOf(section)));
  if (sections.length === 0) return refused('Choose at least one section to share.');
  if (!ask.policy.purposes.includes(args.purpose)) return refused(`Choose what it is for: ${ask.policy.purposes.join(', ')}.`);
  const until = args.until - ask.now;
  if (!(until > 0 && until <= LONGEST_DAYS * DAY_MS)) return refused('Choose a day to come, at most a year away, on which it ends.');
  const open = (await store.access.shares(personId)).filter((share) => share.revokedAt === null && Date.parse(share.expiresAt) > ask.now);
  if (open.length >= MOST_OPEN) return refused(`You share with ${String(MOST_OPEN)} already. End one first.`);
  const share = { personId, sections, purpose: args.purpose, expiresAt: new Date(args.until) };
  if (args.cycle != null) {
    const cycle = (await store.access.openCycles(personId)).find(({ id }) => String(id) === args.cycle);
    return cycle === undefined ? refused('You are in no open review cycle of that name.') : { ...share, readerId: null, cycleId: cycle.id };
  }
  const login = plain(args.reader ?? '')
    .trim()
    .replace(/^@/, '');
  const readerId = login === '' ? null : await store.people.idByLogin(login);
  if (readerId === null || !(await store.people.refs([readerId])).has(readerId))
    return refused('Name a reader by a login that Ambit knows, as the page Teams lists them.');
  return readerId === personId ? refused('You see your own page already. Name somebody else.') : { ...share, readerId, cycleId: null };
}

async function sharingOf(store: Store, ask: Ask, personId: number): Promise<Sharing> {
  const shares = await store.access.shares(personId);
  const requests = await store.access.requests(personId);
  const managers = ask.policy.mode === 'same-view' ? await store.access.managersOf(personId) : [];
  const cycles = await store.access.openCycles(personId);
  const sitting = [...cycles.flatMap(({ calibrators }) => calibrators), ...shares.flatMap(({ added }) => added)];
  const ids = [...sitting, ...shares.map(({ readerId }) => readerId), ...requests.map(({ requesterId }) => requesterId), ...managers];
  const people = await store.people.refs(ids.filter((id) => id !== null));
  const named = (id: number): Person => {
    const known = people.get(id);
    return known === undefined ? somebody() : personOf(known);
  };
  // Whose name is not shown any more is in no list.
  const listed = (some: readonly number[]): Person[] =>
    some
      .flatMap((id) => people.get(id) ?? [])
      .map(personOf)
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.login.localeCompare(b.login, 'en'));
  return make(Sharing, {
    shares: shares.map((share) => shareOf(share, share.readerId === null ? null : named(share.readerId), listed(share.added))),
    requests: requests
      .filter(({ requesterId }) => people.has(requesterId))
      .map(({ requesterId, purpose, askedAt }) => make(AccessRequest, { requester: named(requesterId), purpose, askedAt })),
    cycles: cycles.map(({ id, name, calibrators }) => make(CycleRef, { id: String(id), name, calibrators: listed(calibrators) })),
    managers: managers.filter((id) => people.has(id)).map(named),
    purposes: [...ask.policy.purposes],
  });
}

function shareOf({ id, readerId: _, sections, ...share }: ShareView, reader: Person | null, added: Person[]): Share {
  const named = SECTIONS.filter((section) => sections.includes(section)).map(nameOf);
  return make(Share, { ...share, id: String(id), reader, added, sections: named });
}

function nameOf(section: (typeof SECTIONS)[number]): PageSection {
  return section.toUpperCase() as Uppercase<typeof section>;
}
