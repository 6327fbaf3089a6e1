import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Who spends: a person who is signed in, or whoever is behind an address. */
export type Spender = { readonly personId: number } | { readonly address: string };

/** What may be asked in a minute. Each process counts for itself, in memory. */
export interface Points {
  /** @throws GraphQLError 429, with the seconds to wait, when the minute's points are spent */
  take(spender: Spender, points: number): Promise<void>;
  /** Seconds until this address may try to sign in again; 0 unless too many tries failed. */
  mustWait(address: string): Promise<number>;
  /** A sign-in failed. */
  knocked(address: string): Promise<void>;
}

const MINUTE_SECONDS = 60;
/** A stranger's page is the sign-in page; an office behind one address still fits. */
const STRANGERS_SHARE = 0.4;
/** Failed sign-ins an address and minute. */
const KNOCKS = 10;
export const TOO_MANY = 'TOO_MANY_REQUESTS';

/** @param perMinute points of a person; 1 for a request and 1 more for each 1000 it may cost */
export function openPoints(perMinute: number): Points {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: MINUTE_SECONDS });
  const people = limiter(perMinute);
  const strangers = limiter(Math.ceil(perMinute * STRANGERS_SHARE));
  const knocks = limiter(KNOCKS);
  return {
    take: (spender, points) =>
      'personId' in spender ? spend(people, String(spender.personId), points) : spend(strangers, addressKey(spender.address), points),
    mustWait: async (address) => {
      const spent = await knocks.get(addressKey(address));
      return spent !== null && spent.consumedPoints >= KNOCKS ? secondsOf(spent.msBeforeNext) : 0;
    },
    knocked: async (address) => {
      await knocks.penalty(addressKey(address), 1);
    },
  };
}

async function spend(limiter: RateLimiterMemory, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext);
    throw error;
  }
}

function secondsOf(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}

function tooMany(ms: number): GraphQLError {
  const seconds = secondsOf(ms);
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(`Too much was asked in one minute. Try again in ${String(seconds)} seconds.`, {
    extensions: { code: TOO_MANY, http: { status: 429, headers } },
  });
}

/** One line's customer has a whole /64 of IPv6; the same machine's IPv4 comes in two spellings. */
export function addressKey(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole =
    tail === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
