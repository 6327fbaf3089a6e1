/** The hourly allowance of one token for one resource, as GitHub reports it. */
export interface Allowance {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Start of the next window, Unix seconds. */
  readonly reset: number;
}

export type Resource = 'core' | 'graphql';

const HOUR = 3600;

/** Counts what each token used in its running hour. A window opens with its first request. */
export class Budget {
  private readonly windows = new Map<string, { used: number; reset: number }>();

  constructor(
    private readonly now: () => Date,
    private readonly limit: number,
  ) {}

  read(token: string, resource: Resource): Allowance {
    const { used, reset } = this.window(token, resource);
    return { limit: this.limit, used, remaining: Math.max(0, this.limit - used), reset };
  }

  /** Takes `points`; false, and nothing taken, when nothing is left. The last request may overdraw, as GitHub lets it. */
  spend(token: string, resource: Resource, points: number): boolean {
    const window = this.window(token, resource);
    if (window.used >= this.limit) return false;
    window.used = Math.min(this.limit, window.used + points);
    return true;
  }

  private window(token: string, resource: Resource): { used: number; reset: number } {
    const seconds = Math.floor(this.now().getTime() / 1000);
    const key = `${resource} ${token}`;
    const held = this.windows.get(key);
    if (held && seconds < held.reset) return held;
    const opened = { used: 0, reset: seconds + HOUR };
    this.windows.set(key, opened);
    return opened;
  }
}

/** The headers that go with every answer. */
export function allowanceHeaders(allowance: Allowance, resource: Resource): Record<string, string> {
  return {
    'x-ratelimit-limit': String(allowance.limit),
    'x-ratelimit-remaining': String(allowance.remaining),
    'x-ratelimit-used': String(allowance.used),
    'x-ratelimit-reset': String(allowance.reset),
    'x-ratelimit-resource': resource,
  };
}
