import type { DisputeReason } from '../gql/types-privacy.js';

/** What one may say of a row, in the order it is offered. */
export const REASONS: readonly { readonly value: DisputeReason; readonly words: string }[] = [
  { value: 'NOT_ME', words: 'That was not me' },
  { value: 'WRONG_TEAM', words: 'The team is wrong' },
  { value: 'WRONG_PAIR', words: 'The two do not belong together' },
  { value: 'BOT', words: 'That was a bot' },
  { value: 'OTHER', words: 'Something else' },
];

export function isReason(value: string): value is DisputeReason {
  return REASONS.some((reason) => reason.value === value);
}

/** `That was not me: it was my pair` */
export function disputeWords({ why, note }: { readonly why: DisputeReason; readonly note: string }): string {
  const said = REASONS.find(({ value }) => value === why)?.words ?? '';
  return note === '' ? said : `${said}: ${note}`;
}
