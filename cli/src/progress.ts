import { SingleBar } from 'cli-progress';

interface Fetched {
  readonly pulls: number;
  readonly pullsTotal: number | null;
  readonly state: string;
}

export interface Progress {
  update(repositories: readonly Fetched[]): void;
  end(): void;
}

/** Plain lines come this often. */
const LINE_MS = 5_000;

/** A bar on a terminal, a line now and then elsewhere, nothing where it is not wanted; on standard error. */
export function showProgress(wanted: boolean): Progress {
  if (!wanted) return { update: () => undefined, end: () => undefined };
  return process.stderr.isTTY ? bar() : lines();
}

function sums(repositories: readonly Fetched[]): { pulls: number; total: number; ready: number } {
  const total = repositories.reduce((sum, { pulls, pullsTotal }) => sum + Math.max(pulls, pullsTotal ?? pulls), 0);
  const pulls = repositories.reduce((sum, repository) => sum + repository.pulls, 0);
  return { pulls, total, ready: repositories.filter(({ state }) => state === 'READY').length };
}

function bar(): Progress {
  const single = new SingleBar({
    format: 'Fetching {bar} {value} of {total} pull requests, {ready} of {all} repositories',
    hideCursor: true,
    clearOnComplete: true,
  });
  single.start(0, 0, { ready: 0, all: 0 });
  return {
    update: (repositories) => {
      const { pulls, total, ready } = sums(repositories);
      single.setTotal(total);
      single.update(pulls, { ready, all: repositories.length });
    },
    end: () => {
      single.stop();
    },
  };
}

function lines(): Progress {
  let last = '';
  let at = 0;
  return {
    update: (repositories) => {
      const { pulls, total, ready } = sums(repositories);
      const line = `Fetching: ${String(pulls)} of ${String(total)} pull requests, ${String(ready)} of ${String(repositories.length)} repositories`;
      if (line === last || Date.now() - at < LINE_MS) return;
      process.stderr.write(`${line}\n`);
      last = line;
      at = Date.now();
    },
    end: () => undefined,
  };
}
