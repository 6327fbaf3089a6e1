import { RateLimitedFailure } from './failure.js';

export type Resource = 'graphql' | 'rest';

/** The door every request passes. Today one in each process; a budget shared by all processes takes the same place. */
export interface Gate {
  /**
   * Waits for a place and takes it.
   * @throws RateLimitedFailure while the door is closed, so that a worker is not held for an hour
   */
  enter(resource: Resource, cost: number): Promise<void>;
  /** Gives the place back and learns from the answer's headers (lower case); null when there was no answer. */
  leave(resource: Resource, cost: number, headers: Readonly<Record<string, string>> | null): void;
  /** Closes one resource, or both for a secondary limit. */
  close(failure: RateLimitedFailure, resource: Resource): void;
}

/** GitHub allows 90 s of processing in a minute, of which 60 s GraphQL: about one GraphQL request at a time on average. */
const CAPS: Readonly<Record<Resource, number>> = { graphql: 2, rest: 4 };
/** Pace on a host without limits (a GitHub Enterprise Server has them off by default): ten a second. */
const UNLIMITED_PAUSE_MS = 100;

interface Lane {
  active: number;
  spent: number;
  limited: boolean | null;
  remaining: number;
  resetAt: number;
  closedUntil: number;
  nextAt: number;
  readonly waiting: (() => void)[];
}

function lane(): Lane {
  return { active: 0, spent: 0, limited: null, remaining: Infinity, resetAt: 0, closedUntil: 0, nextAt: 0, waiting: [] };
}

/** A gate for one token within one process. */
export function openGate(now: () => number = Date.now): Gate {
  const lanes: Readonly<Record<Resource, Lane>> = { graphql: lane(), rest: lane() };

  function refuseWhenClosed(at: Lane, cost: number): void {
    const time = now();
    if (at.closedUntil > time) throw new RateLimitedFailure(new Date(at.closedUntil), false);
    if (at.limited === true && at.resetAt > time && at.remaining - at.spent < cost)
      throw new RateLimitedFailure(new Date(at.resetAt), false);
  }

  return {
    async enter(resource, cost) {
      const at = lanes[resource];
      refuseWhenClosed(at, cost);
      while (at.active >= CAPS[resource]) {
        await new Promise<void>((resolve) => at.waiting.push(resolve));
        try {
          refuseWhenClosed(at, cost);
        } catch (error) {
          at.waiting.shift()?.();
          throw error;
        }
      }
      at.active += 1;
      at.spent += cost;
      if (at.limited === false) await pace(at, now());
    },
    leave(resource, cost, headers) {
      const at = lanes[resource];
      at.active -= 1;
      at.spent -= cost;
      if (headers !== null) learn(at, headers);
      at.waiting.shift()?.();
    },
    close(failure, resource) {
      for (const name of failure.secondary ? (['graphql', 'rest'] as const) : [resource]) {
        lanes[name].closedUntil = Math.max(lanes[name].closedUntil, failure.until.getTime());
      }
    },
  };
}

async function pace(at: Lane, time: number): Promise<void> {
  const wait = at.nextAt - time;
  at.nextAt = Math.max(at.nextAt, time) + UNLIMITED_PAUSE_MS;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

/** Answers arrive out of order: within one window the smallest remainder holds. A limit of 0, or none, means "no limits". */
function learn(at: Lane, headers: Readonly<Record<string, string>>): void {
  const limit = Number(headers['x-ratelimit-limit'] ?? 0);
  if (!(limit > 0)) {
    at.limited = false;
    return;
  }
  const remaining = Number(headers['x-ratelimit-remaining']);
  const resetAt = Number(headers['x-ratelimit-reset']) * 1_000;
  if (!Number.isFinite(remaining) || !Number.isFinite(resetAt)) return;
  at.limited = true;
  at.remaining = resetAt > at.resetAt ? remaining : Math.min(at.remaining, remaining);
  at.resetAt = Math.max(at.resetAt, resetAt);
}
