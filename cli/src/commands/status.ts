import type { Command } from 'commander';
import { openQueue } from '@ambit/queue';
import { withInstance, type Instance } from '../instance.js';
import { runningInstance } from '../launch/record.js';
import { table } from '../output.js';
import { command, outputOf } from './command.js';

export function addStatus(program: Command): void {
  command(program, 'status', 'connections, streams, coverage, queue, age of the numbers').action(async (options: { json?: boolean }) => {
    await withInstance(async (instance) => {
      const status = await readStatus(instance);
      outputOf(options).answer(status, inWords(status, Date.now()));
    });
  });
}

async function readStatus(instance: Instance) {
  const { config, databaseUrl, store } = instance;
  const queue = openQueue({ databaseUrl, redisUrl: config.redisUrl, namespace: await store.admin.instanceId() });
  try {
    const [sync, worker, counts, policy] = await Promise.all([
      store.admin.syncProgress(),
      store.admin.workerRuns(),
      queue.counts(),
      agreed(instance),
    ]);
    const running = runningInstance(config.data);
    return {
      address: running?.address ?? null,
      processes: running?.processes ?? {},
      worker,
      data: config.data,
      database: config.databaseUrl === null ? 'embedded' : 'DATABASE_URL',
      queue: { on: config.redisUrl === null ? 'database' : 'REDIS_URL', ...counts },
      policy,
      ...sync,
    };
  } finally {
    await queue.close();
  }
}

/** What is agreed, of which `status` says how long things are kept; null before a policy is adopted. */
async function agreed({ store }: Instance) {
  const [held, terms] = await Promise.all([store.access.policy(), store.access.policyTerms()]);
  return held.adopted ? { mode: held.mode, ...terms } : null;
}

type Status = Awaited<ReturnType<typeof readStatus>>;

const STATES = { QUEUED: 'queued', FETCHING: 'fetching', READY: 'ready', NEEDS_YOU: 'needs you' } as const;

function inWords(status: Status, now: number): string {
  const parts = [
    status.address === null ? 'Not running.' : `Running at ${status.address}.`,
    `Worker: ${status.worker ? 'runs' : 'none'}. Queue (${status.queue.on}): ${String(status.queue.waiting)} waiting, ${String(status.queue.active)} running, ${String(status.queue.delayed)} later.`,
    coverage(status),
    retention(status.policy),
    `Numbers: ${status.measuredAt === null ? 'not measured yet' : `measured ${ago(status.measuredAt, now)}`}.`,
  ];
  if (status.connections.length === 0) parts.push('', 'No organization is connected. Connect one with: ambit connect ORG --token-file F');
  else parts.push('', connections(status, now));
  if (status.repositories.length > 0) parts.push('', repositories(status, now));
  return parts.join('\n');
}

function retention(policy: Status['policy']): string {
  if (policy === null) return 'Policy: none adopted yet. Adopt one in Settings, Policy.';
  const kept = (days: number | null): string => (days === null ? 'no end' : `${String(days)} days`);
  return `Policy: ${policy.mode}. Kept: events ${kept(policy.eventDays)}, stories ${kept(policy.storyDays)}, log of who looked ${kept(policy.viewDays)}.`;
}

function coverage(status: Status): string {
  const back = status.completeWeeks === null ? '' : `, all of them at least ${String(status.completeWeeks)} weeks back`;
  return `Fetched: ${String(status.fetched)} of ${String(status.all)} repositories completely${back}${status.busy ? '; fetching' : ''}.`;
}

function connections(status: Status, now: number): string {
  const rows = status.connections.map((row) => [
    row.login,
    row.host,
    STATES[row.state],
    String(row.members),
    String(row.teams),
    ago(row.lastFetchedAt, now),
    row.problem ?? '',
  ]);
  return table(['organization', 'host', 'state', 'members', 'teams', 'fetched', ''], rows);
}

function repositories(status: Status, now: number): string {
  const rows = status.repositories.map((row) => [
    `${row.owner}/${row.name}`,
    STATES[row.state],
    row.pullsTotal === null ? String(row.pulls) : `${String(row.pulls)} of ${String(row.pullsTotal)}`,
    String(row.reviews),
    row.backTo?.slice(0, 10) ?? '',
    ago(row.fetchedAt, now),
    row.problem ?? '',
  ]);
  return table(['repository', 'state', 'pull requests', 'reviews', 'back to', 'fetched', ''], rows);
}

function ago(moment: string | null, now: number): string {
  if (moment === null) return '';
  const minutes = Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 120) return minutes === 1 ? '1 minute ago' : `${String(minutes)} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${String(hours)} hours ago` : `${String(Math.floor(hours / 24))} days ago`;
}
