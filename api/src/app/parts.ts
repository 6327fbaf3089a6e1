import type { JobQueue } from '@ambit/queue';
import type { Store } from '@ambit/store';
import type { Logger } from 'pino';
import type { CookieKind } from './cookie.js';

/** What the composition root hands in. */
export interface Parts {
  readonly store: Store;
  readonly queue: Errands;
  readonly settings: Settings;
  readonly log: Logger;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** Where errands are put. */
export type Errands = Pick<JobQueue, 'add'>;
export const QUEUE = Symbol('queue');

/** What the environment decides for the answers. */
export interface Settings {
  /** Whether the three doors of the fictional company are open. */
  readonly demo: boolean;
  readonly cookie: CookieKind;
}
export const SETTINGS = Symbol('settings');
