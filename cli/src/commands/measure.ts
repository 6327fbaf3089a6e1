import type { Command } from 'commander';
import { endsLater, isStandard, parsePeriod, standardPeriods, type Period } from '@ambit/activity';
import { openQueue } from '@ambit/queue';
import { Failure } from '../failure.js';
import { withInstance, type Instance } from '../instance.js';
import { withWorker } from '../launch/borrowed-worker.js';
import { until } from '../processes.js';
import { command, outputOf } from './command.js';

interface MeasureOptions {
  readonly json?: boolean;
  readonly period?: string;
  readonly wait?: boolean;
}

export function addMeasure(program: Command): void {
  command(program, 'measure', 'measure now')
    .option('--period <period>', '26w, all, or 2026-01-01..2026-07-01 (the standard periods without it)')
    .option('--wait', 'wait until it is measured')
    .action(async (options: MeasureOptions) => {
      const now = Date.now();
      const asked = options.period === undefined ? null : parsePeriod(options.period, now);
      if (asked !== null && endsLater(asked, now)) throw new Failure(`"${asked.key}" ends in the future. Choose a last day up to today.`);
      await withInstance((instance) => measure(instance, asked, asked === null ? standardPeriods(now) : [asked], options));
    });
}

/** Generations that hold, in the order of the periods; null: none. */
export type Held = readonly (number | null)[];

/**
 * Asks, and goes on asking until every period was measured anew: what is measured just now may have written some of them
 * before, and while it runs whoever asks for the same is not heard.
 */
export async function untilMeasured(held: () => Promise<Held>, ask: () => Promise<void>, pauseMs = 300): Promise<void> {
  const before = await held();
  const anew = async (): Promise<true | null> =>
    (await held()).every((id, index) => id !== null && id !== before[index]) ? true : (await ask(), null);
  await ask();
  await until(anew, Infinity, pauseMs);
}

async function measure(instance: Instance, asked: Period | null, periods: readonly Period[], options: MeasureOptions): Promise<void> {
  const { store } = instance;
  const runs = await store.admin.workerRuns();
  const work = (): Promise<void> =>
    asking(instance, asked, (ask) => (runs && options.wait !== true ? ask() : untilMeasured(() => generations(instance, periods), ask)));
  await withWorker(instance, work);
  const names = periods.map(({ key }) => key).join(', ');
  const done = !(runs && options.wait !== true);
  outputOf(options).answer(
    { periods: periods.map(({ key }) => key), measured: done },
    done ? `Measured ${names}.` : `Asked for ${names} to be measured.`,
  );
}

async function generations({ store }: Instance, periods: readonly Period[]): Promise<Held> {
  return Promise.all(periods.map(async ({ key }) => (await store.readings.current(key))?.id ?? null));
}

async function asking(
  { config, databaseUrl, store }: Instance,
  period: Period | null,
  use: (ask: () => Promise<void>) => Promise<void>,
): Promise<void> {
  // The standard ones are measured without being asked for, and take no place among those that are.
  if (period !== null && !isStandard(period, Date.now())) await store.readings.ask(period);
  const queue = openQueue({ databaseUrl, redisUrl: config.redisUrl, namespace: await store.admin.instanceId() });
  try {
    await use(() => queue.add('measure', { periodKey: period?.key ?? null }));
  } finally {
    await queue.close();
  }
}
