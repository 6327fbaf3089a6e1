/** Asked to stop: the way out of a start as of a run, and no failure. */
export class StopAsked extends Error {
  override readonly name = 'StopAsked';
}

/** A held key or a terminal that signals twice is one wish. */
const SAME_WISH_MS = 700;

/** Listens for the wish to stop, from the first moment on. */
export class Stopping {
  private readonly wish: Promise<never>;
  private refuse: (reason: Error) => void = () => undefined;
  private first = 0;
  private readonly listener = (): void => {
    this.onSignal();
  };

  constructor(private readonly force: () => void) {
    this.wish = new Promise<never>((_resolve, reject) => (this.refuse = reject));
    this.wish.catch(() => undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, this.listener);
  }

  /** The work's outcome, unless the wish to stop comes first. */
  unlessAsked<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.wish]);
  }

  /** Ends with the wish, or with the failure that makes going on useless. */
  asked(): Promise<never> {
    return this.wish;
  }

  giveUp(failure: Error): void {
    this.refuse(failure);
  }

  close(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, this.listener);
  }

  private onSignal(): void {
    const now = Date.now();
    if (this.first === 0) {
      this.first = now;
      this.refuse(new StopAsked());
      return;
    }
    if (now - this.first > SAME_WISH_MS) this.force();
  }
}
