import { readConfig, readSignIn, type Config } from '@ambit/config';
import { Failure } from '../failure.js';
import { freePort, isFree } from '../free-port.js';
import { openInstance, type Instance } from '../instance.js';
import type { Output } from '../output.js';
import { until } from '../processes.js';
import { addressFor, signInLink } from '../sign-in-link.js';
import type { Child } from './child.js';
import { Children } from './children.js';
import { startDemo, type DemoRun } from './demo.js';
import { removeRecord, runningInstance, wasKilled, writeRecord } from './record.js';
import { StopAsked, Stopping } from './stopping.js';

interface RunOptions {
  readonly demo: boolean;
  readonly output: Output;
}

/** The processes of a killed launcher end by themselves within this. */
const KILLED_GRACE_MS = 15_000;
const ANSWER_MS = 60_000;

/** Runs an instance until it is asked to stop. @throws Failure when it cannot start, or a process ends again and again */
export async function runInstance({ demo, output }: RunOptions): Promise<void> {
  const config = readConfig();
  // The api reads it; here so that a provider half configured is said at once, and nothing is started.
  readSignIn();
  refuseSecond(config);
  await needPort(config);
  const run = new Run(config, demo, output);
  try {
    await run.untilStopped();
  } catch (error) {
    if (!(error instanceof StopAsked)) throw error;
    output.note('Stopping ...');
  } finally {
    await run.stop();
  }
}

function refuseSecond(config: Config): void {
  const running = runningInstance(config.data);
  if (running !== null) throw new Failure(`Ambit runs already on ${config.data}: ${running.address}`);
}

async function needPort(config: Config): Promise<void> {
  const free = (): Promise<true | null> => isFree(config.port, config.listen).then((is) => (is ? true : null));
  if ((await until(free, wasKilled(config.data) ? KILLED_GRACE_MS : 0)) === null) {
    throw new Failure(`Port ${String(config.port)} is in use. Set AMBIT_PORT to another one, or stop what uses it.`);
  }
}

class Run {
  private readonly stopping = new Stopping(() => {
    this.force();
  });
  private readonly children: Child[] = [];
  private instance: Instance | null = null;
  private demoRun: DemoRun | null = null;

  constructor(
    private readonly config: Config,
    private readonly demo: boolean,
    private readonly output: Output,
  ) {}

  async untilStopped(): Promise<never> {
    this.output.note(this.demo ? 'Starting Ambit with the fictional company ...' : 'Starting Ambit ...');
    const opening = openInstance(this.config).then((instance) => (this.instance = instance));
    const instance = await this.stopping.unlessAsked(opening).catch(async (error: unknown) => {
      await opening.catch(() => null);
      throw error;
    });
    await this.stopping.unlessAsked(this.start(instance));
    return this.stopping.asked();
  }

  /** Children first, in the order in which they need each other; the database last. */
  async stop(): Promise<void> {
    this.demoRun?.stop();
    await Promise.all(this.children.map((child) => child.stop()));
    await this.instance?.close();
    removeRecord(this.config.data);
    this.stopping.close();
  }

  private async start(instance: Instance): Promise<void> {
    const address = addressFor(this.config);
    const record = (): void => {
      const processes = Object.fromEntries(this.children.map((child) => [child.name, child.pid ?? 0]));
      writeRecord(this.config.data, { address, demo: this.demo, processes });
    };
    const children = new Children(instance, {
      restarted: (name) => {
        this.output.note(`The ${name} ended and is started again; its log is ${this.config.data}/${name}.log.`);
        setTimeout(record, 100).unref();
      },
      gaveUp: (failure) => {
        this.stopping.giveUp(failure);
      },
    });
    // Of two that were started at once, the second has waited for the database meanwhile.
    refuseSecond(this.config);
    record();
    const apiPort = await freePort();
    this.children.push(
      children.dashboard(this.config.port, this.config.listen, apiPort, address),
      children.api(apiPort, { demo: this.demo, address }),
      children.worker(),
    );
    const servers = Promise.all(this.children.map((child) => child.start()));
    const demo = this.demo
      ? startDemo(
          instance,
          children,
          (child) => this.children.push(child),
          (line) => this.output.note(line),
        )
      : Promise.resolve(null);
    const [demoRun] = await Promise.all([demo, servers]);
    this.demoRun = demoRun;
    record();
    await this.needAnswer();
    await demoRun?.doorsOpen();
    await this.announce(instance, address);
  }

  private async needAnswer(): Promise<void> {
    const host =
      this.config.listen === '0.0.0.0' ? '127.0.0.1' : this.config.listen.replace(/^(?=.*:)(.*)$/, '[$1]').replace('[::]', '[::1]');
    const ask = (): Promise<true | null> =>
      fetch(`http://${host}:${String(this.config.port)}/health`).then(
        (answer) => (answer.ok ? true : null),
        () => null,
      );
    if ((await until(ask, ANSWER_MS, 100)) === null)
      throw new Failure(`Ambit started and does not answer at ${host}:${String(this.config.port)}.`);
  }

  private async announce(instance: Instance, address: string): Promise<void> {
    const first = this.demo || (await instance.store.admin.hasAdmin()) ? null : await instance.store.admin.makeSignInLink(null);
    const link = first === null ? null : signInLink(address, first);
    const lines = [`Ambit is ready: ${address}`];
    if (this.demo) lines.push('The fictional company is being fetched; its numbers appear within a minute. Ctrl-C stops everything.');
    if (link !== null) lines.push(`Sign in as the first admin (once, within 10 minutes): ${link}`);
    this.output.answer({ address, signIn: link }, lines.join('\n'));
  }

  /** The second wish: at once. The database recovers by itself at the next start. */
  private force(): void {
    for (const child of this.children) child.kill();
    this.instance?.kill();
    removeRecord(this.config.data);
    process.exit(130);
  }
}
