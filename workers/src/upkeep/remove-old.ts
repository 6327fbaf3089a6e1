import type { Handler } from '@ambit/queue';

export interface RemoveOldParts {
  /** Takes out what has run out by now; returns how many rows of what. */
  readonly removeOld: (now: Date) => Promise<Readonly<Record<string, number>>>;
  readonly now: () => Date;
  readonly onRemoved: (removed: Readonly<Record<string, number>>) => void;
}

/** The `remove-old` job. Where it is stopped, the next one goes on. */
export function removeOldHandler({ removeOld, now, onRemoved }: RemoveOldParts): Handler<'remove-old'> {
  return async () => {
    const removed = await removeOld(now());
    if (Object.keys(removed).length > 0) onRemoved(removed);
  };
}
