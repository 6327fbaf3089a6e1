import { describe, expect, it } from '@jest/globals';
import { untilMeasured, type Held } from './measure.js';

/** Two periods, and a queue that drops an errand while the same one waits or runs; each look is one step of the measuring. */
class Measuring {
  running: number[] = [];
  asked = 0;
  readonly held: [number, number] = [1, 1];

  look = (): Promise<Held> => {
    const period = this.running.shift();
    if (period !== undefined) this.held[period] = (this.held[period] ?? 0) + 1;
    return Promise.resolve([...this.held]);
  };
  ask = (): Promise<void> => {
    this.asked += 1;
    if (this.running.length === 0) this.running = [0, 1];
    return Promise.resolve();
  };
}

describe('waiting until everything is measured anew', () => {
  it('asks once where nothing runs, and ends with the measuring', async () => {
    const measuring = new Measuring();
    await untilMeasured(measuring.look, measuring.ask, 1);
    expect(measuring.held).toEqual([2, 2]);
  });

  it('ends where another one was half done when it began, which heard nobody', async () => {
    const measuring = new Measuring();
    measuring.held[0] = 2;
    measuring.running = [1, 1];
    await untilMeasured(measuring.look, measuring.ask, 1);
    expect(measuring.held[0]).toBe(3);
    expect(measuring.asked).toBeGreaterThan(1);
  });
});
