import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync, truncateSync } from 'node:fs';
import { childEnvironment } from '@ambit/config';
import { Failure, isDiskFull } from '../failure.js';
import { readIfThere } from '../files.js';
import { until } from '../processes.js';

export interface ChildPlan {
  /** As a person says it: `api`, `worker`. */
  readonly name: string;
  /** Path of its program. */
  readonly program: string;
  readonly args: readonly string[];
  /** Of Node itself. */
  readonly flags?: readonly string[];
  readonly environment: Readonly<Record<string, string | null>>;
  /** What it writes goes here. */
  readonly log: string;
}

/** What a child tells its launcher: `ready`, and what else it has to say. */
export type ReadyMessage = Readonly<Record<string, unknown>> & { readonly ready: true };

export interface ChildReports {
  /** It ended by itself and is started again. */
  readonly restarted: (name: string) => void;
  /** It ended too often; the instance cannot go on. */
  readonly gaveUp: (failure: Failure) => void;
}

const LOG_LIMIT = 5_000_000;
/** Killed now and then it goes on; ending this often within the time below, it never will. */
const RESTARTS = 20;
const RESTART_WINDOW_MS = 120_000;
const STOP_MS = 20_000;
const READY_MS = 120_000;

/**
 * One process of the instance, with a channel to it. Detached, so that a Ctrl-C in the terminal reaches the launcher
 * alone, which stops the processes in order; the end of the channel tells a child that its launcher is gone.
 */
export class Child {
  private process: ChildProcess | null = null;
  private stopping = false;
  private readonly ends: number[] = [];
  private logStart = 0;

  constructor(
    private readonly plan: ChildPlan,
    private readonly reports: ChildReports,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  get pid(): number | null {
    return this.process?.pid ?? null;
  }

  /** Starts it and waits until it says that it is ready. @throws Failure when it ends before, with its reason */
  async start(): Promise<ReadyMessage> {
    const child = this.spawn();
    let message: ReadyMessage | null = null;
    let ended = false;
    child.once('exit', () => (ended = true));
    child.on('message', (said: unknown) => {
      if (isReady(said)) message = said;
    });
    await until(() => (message !== null || ended ? true : null), READY_MS, 20);
    if (message !== null) {
      child.once('exit', () => {
        this.onEnd();
      });
      return message;
    }
    child.kill('SIGKILL');
    throw this.whyEnded(ended ? 'ended while starting' : 'did not start within two minutes');
  }

  /** Asks it to end, and ends it when it does not. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.process;
    if (child === null || hasEnded(child)) return;
    child.kill('SIGTERM');
    if ((await until(() => (hasEnded(child) ? true : null), STOP_MS, 20)) === null) this.kill();
  }

  kill(): void {
    this.stopping = true;
    this.process?.kill('SIGKILL');
  }

  private spawn(): ChildProcess {
    if (existsSync(this.plan.log) && statSync(this.plan.log).size > LOG_LIMIT) truncateSync(this.plan.log);
    this.logStart = existsSync(this.plan.log) ? statSync(this.plan.log).size : 0;
    const log = openSync(this.plan.log, 'a', 0o600);
    const child = fork(this.plan.program, [...this.plan.args], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      env: childEnvironment(this.plan.environment),
      execArgv: [...(this.plan.flags ?? [])],
    });
    closeSync(log);
    child.on('error', () => undefined);
    this.process = child;
    return child;
  }

  private onEnd(): void {
    if (this.stopping) return;
    const now = Date.now();
    this.ends.push(now);
    const recent = this.ends.filter((at) => now - at < RESTART_WINDOW_MS);
    if (recent.length > RESTARTS || isDiskFull(this.said())) {
      this.reports.gaveUp(this.whyEnded(recent.length > RESTARTS ? `ended ${String(recent.length)} times` : 'ended'));
      return;
    }
    this.reports.restarted(this.plan.name);
    this.start().catch((error: unknown) => {
      if (!this.stopping) this.reports.gaveUp(error instanceof Failure ? error : this.whyEnded('ended'));
    });
  }

  private said(): string {
    return (readIfThere(this.plan.log) ?? '').slice(this.logStart);
  }

  private whyEnded(what: string): Failure {
    const said = this.said();
    if (isDiskFull(said))
      return new Failure('There is no space left on the disk. Free some space, then run this again: everything written before is kept.');
    const reason = lastMessage(said);
    return new Failure(`The ${this.plan.name} ${what}${reason === null ? '' : `: ${reason}`}. Its log is ${this.plan.log}.`);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function isReady(said: unknown): said is ReadyMessage {
  return typeof said === 'object' && said !== null && 'ready' in said && said.ready === true;
}

/** The last thing it said of weight: a log line's message, or the first line of an error. */
function lastMessage(said: string): string | null {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.reverse()) {
    const message = /"level":(?:50|60).*"msg":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? /^(?:\w*Error|Failure): (.*)$/.exec(line)?.[1];
    if (message !== undefined) return message.replace(/\.$/, '');
  }
  return null;
}
