import { may } from '@ambit/access';
import { DISPUTE_REASONS, type DisputeView, type Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { addressOf } from '../evidence/address.js';
import { reasonOf } from '../evidence/disputes.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { numberOf } from '../schema/number-of.js';
import type { DisputeArgs } from './args.js';
import { ownOf } from '../app/own.js';
import { show } from './own-data.js';
import { DisputesToSettle, DisputeToSettle, type OwnData } from './types.js';

const LONGEST_NOTE = 280;

/** "This isn't right": kept beside the row for everyone who may read it. */
export async function disputeRow(store: Store, ask: Ask, args: DisputeArgs): Promise<OwnData | NotShared | Refused> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  const note = (args.note ?? '').replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
  if ([...note].length > LONGEST_NOTE) return refused(`A note has at most ${String(LONGEST_NOTE)} characters.`);
  const why = DISPUTE_REASONS.find((one) => reasonOf(one) === args.why) ?? 'other';
  const seq = numberOf(args.row) ?? 0;
  const said = { personId: own.personId, seq, signal: args.signal ?? null, why, note };
  if (!(await store.ownData.dispute(said))) return refused('There is no such row of your evidence.');
  return show(store, ask, own);
}

export async function withdraw(store: Store, ask: Ask, id: string): Promise<OwnData | NotShared | Refused> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  if (!(await store.ownData.withdrawDispute(own.personId, numberOf(id) ?? 0))) return refused('There is no such dispute of yours.');
  return show(store, ask, own);
}

/** For those who look after identities: that a row is said not to be somebody's own, or to be a bot's. */
export async function disputesToSettle(store: Store, ask: Ask): Promise<DisputesToSettle | NotShared> {
  const verdict = may(ask.viewer, 'manage-people', INSTANCE, ask.policy, ask.now);
  if (!verdict.allowed) return NOT_SHARED;
  const held = (await store.ownData.disputesForAdmin()).open(verdict);
  return make(DisputesToSettle, { disputes: held.map(toSettle) });
}

/** The words, and the work if all the world may read it: an admin is no reader of whose evidence it is. */
function toSettle({ id, why, note, at, row }: DisputeView): DisputeToSettle {
  const open = row === null || row.private ? null : row;
  return make(DisputeToSettle, {
    id: String(id),
    why: reasonOf(why),
    note,
    at,
    kind: open?.kind ?? null,
    repository: open?.repository ?? null,
    number: open?.number == null ? null : String(open.number),
    title: open?.title ?? null,
    url: open === null ? null : addressOf(open.place, open.number, { ...open.place, kind: open.kind }),
  });
}
