import type { JobQueue } from '@ambit/queue';
import type { Store } from '@ambit/store';
import type { Logger, Measures } from '@ambit/telemetry';
import type { CookieKind } from './cookie.js';
import type { Operations } from './operations.js';
import type { Provider } from './provider.js';

/** What the composition root hands in. */
export interface Parts {
  readonly store: Store;
  readonly queue: Errands;
  readonly settings: Settings;
  readonly log: Logger;
  readonly measures: Measures;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** All of them, for what answers outside GraphQL. */
export const PARTS = Symbol('parts');

/** Where errands are put. */
export type Errands = Pick<JobQueue, 'add'>;
export const QUEUE = Symbol('queue');

/** What the environment decides for the answers. */
export interface Settings {
  /** Whether the three doors of the fictional company are open. */
  readonly demo: boolean;
  readonly cookie: CookieKind;
  /** The address people open, without a slash at the end: providers send people back to it, whatever a request says it was sent to. */
  readonly address: string;
  /** Whom people may sign in with, beside one-time links. */
  readonly providers: readonly Provider[];
  /** Origin of the address people type: what a browser sends from there is Ambit's own. */
  readonly origin: string;
  readonly operations: Operations;
  /** Whether the schema is told to who asks for it. */
  readonly introspection: boolean;
  /** What one person may ask in a minute (points.ts). */
  readonly pointsPerMinute: number;
}
export const SETTINGS = Symbol('settings');
