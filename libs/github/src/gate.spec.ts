import { describe, expect, it } from '@jest/globals';
import { RateLimitedFailure } from './failure.js';
import { openGate } from './gate.js';

const limits = (remaining: number, resetSeconds: number) => ({
  'x-ratelimit-limit': '5000',
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(resetSeconds),
});

async function isOpen(waiting: Promise<void>): Promise<boolean> {
  return Promise.race([waiting.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))]);
}

describe('the gate', () => {
  it('lets two GraphQL and four REST requests pass at a time', async () => {
    const gate = openGate();
    await gate.enter('graphql', 1);
    await gate.enter('graphql', 1);
    const third = gate.enter('graphql', 1);
    expect(await isOpen(third)).toBe(false);
    for (let index = 0; index < 4; index += 1) await gate.enter('rest', 1);
    expect(await isOpen(gate.enter('rest', 1))).toBe(false);
    gate.leave('graphql', 1, null);
    expect(await isOpen(third)).toBe(true);
  });

  it('closes one resource until the reset of its own limit', async () => {
    let now = 1_000_000;
    const gate = openGate(() => now);
    gate.close(new RateLimitedFailure(new Date(1_060_000), false), 'graphql');
    await expect(gate.enter('graphql', 1)).rejects.toMatchObject({ until: new Date(1_060_000) });
    await gate.enter('rest', 1);
    now = 1_060_000;
    await gate.enter('graphql', 1);
  });

  it('closes everything for a secondary limit, also for those who wait', async () => {
    const gate = openGate(() => 0);
    await gate.enter('graphql', 1);
    await gate.enter('graphql', 1);
    const third = gate.enter('graphql', 1);
    gate.close(new RateLimitedFailure(new Date(9_000), true), 'rest');
    gate.leave('graphql', 1, null);
    await expect(third).rejects.toBeInstanceOf(RateLimitedFailure);
    await expect(gate.enter('rest', 1)).rejects.toBeInstanceOf(RateLimitedFailure);
  });

  it('does not begin what the rest of the hour cannot pay, counting what is on its way', async () => {
    const gate = openGate(() => 0);
    await gate.enter('graphql', 3);
    gate.leave('graphql', 3, limits(5, 3_600));
    await gate.enter('graphql', 3);
    await expect(gate.enter('graphql', 3)).rejects.toMatchObject({ until: new Date(3_600_000) });
    await gate.enter('graphql', 2);
  });

  it('takes the smallest remainder of a window, as answers overtake each other, and a new window as it comes', async () => {
    let now = 0;
    const gate = openGate(() => now);
    for (const remaining of [1, 3]) {
      await gate.enter('rest', 1);
      gate.leave('rest', 1, limits(remaining, 60));
    }
    await expect(gate.enter('rest', 2)).rejects.toBeInstanceOf(RateLimitedFailure);
    now = 61_000;
    await gate.enter('rest', 2);
    gate.leave('rest', 2, limits(4_998, 3_660));
    await gate.enter('rest', 100);
  });

  it.each([{}, { 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' }])(
    'takes no limit, or a limit of 0, for none: %o',
    async (headers) => {
      const gate = openGate(() => 0);
      await gate.enter('graphql', 1);
      gate.leave('graphql', 1, headers);
      await gate.enter('graphql', 1_000);
    },
  );
});
