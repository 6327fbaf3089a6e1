import type { DisputeReason as Held, DisputeView } from '@ambit/store';
import { Dispute, DisputeReason } from '../schema/dispute.js';
import { make } from '../schema/make.js';

const REASONS: Readonly<Record<Held, DisputeReason>> = {
  'not-me': 'NOT_ME',
  'wrong-team': 'WRONG_TEAM',
  'wrong-pair': 'WRONG_PAIR',
  bot: 'BOT',
  other: 'OTHER',
};

export function reasonOf(why: Held): DisputeReason {
  return REASONS[why];
}

/** As it stands beside a row. */
export function besideRow({ id, why, note, at }: DisputeView): Dispute {
  return make(Dispute, { id: String(id), why: reasonOf(why), note, at });
}
