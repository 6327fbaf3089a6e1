import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { SIGN_IN_SECRETS } from '@ambit/config';
import type { OpenDatabase } from '../instance.js';
import { Child, type ChildPlan, type ChildReports } from './child.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));

/**
 * Node's flags for the process that measures, in megabytes: what it makes lives for a moment, and with more room for the young
 * far less of it is copied before it is let go. The Dockerfile has the same.
 */
export const WORKER_FLAGS: readonly string[] = ['--max-semi-space-size=64'];

function programOf(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}

/** What every process of an instance is told. */
function environment({ config, databaseUrl, secretKey }: OpenDatabase): ChildPlan['environment'] {
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: config.redisUrl,
    AMBIT_SECRET_KEY: secretKey,
    AMBIT_DATA: config.data,
    AMBIT_LOG_LEVEL: config.logLevel,
  };
}

/** For a process that signs nobody in. */
const NO_SIGN_IN = Object.fromEntries(SIGN_IN_SECRETS.map((name) => [name, null]));
/** For a process that opens nothing that is kept. */
const NO_SECRETS = { DATABASE_URL: null, REDIS_URL: null, AMBIT_SECRET_KEY: null, ...NO_SIGN_IN };

/** The processes of one instance, each with its own log in its folder. */
export class Children {
  constructor(
    private readonly database: OpenDatabase,
    private readonly reports: ChildReports,
  ) {}

  worker(): Child {
    const figures = { ...NO_SIGN_IN, AMBIT_LISTEN: '127.0.0.1', AMBIT_METRICS_PORT: this.figuresPort(1) };
    return this.child('worker', programOf('@ambit/workers/main'), [], figures, WORKER_FLAGS);
  }

  /** Behind the dashboard: it listens on the loopback alone. */
  api(port: number, options: { readonly demo: boolean; readonly address: string }): Child {
    return this.child('api', programOf('@ambit/api/main'), [], {
      AMBIT_API_PORT: String(port),
      AMBIT_LISTEN: '127.0.0.1',
      AMBIT_BASE_URL: options.address,
      AMBIT_METRICS_PORT: this.figuresPort(0),
      AMBIT_DEMO: options.demo ? '1' : '0',
      // The dashboard before it says for whom it asks.
      AMBIT_PROXIES: ['loopback', ...this.database.config.proxies].join(','),
    });
  }

  /** The one address people open. */
  dashboard(port: number, listen: string, apiPort: number, address: string): Child {
    const args = ['--port', String(port), '--api', `http://127.0.0.1:${String(apiPort)}`, '--listen', listen, '--base-url', address];
    return this.child('dashboard', programOf('@ambit/dashboard/main'), args, NO_SECRETS);
  }

  /** The fictional company's GitHub: this command line's own `replay`, which knows nothing of the database. */
  standIn(port: number, began: string, host: string): Child {
    const args = ['replay', '--port', String(port), '--began', began, '--as-host', host];
    return this.child('company', MAIN, args, NO_SECRETS);
  }

  /** The named port is the api's, the next one the worker's. */
  private figuresPort(after: number): string | null {
    const { metricsPort } = this.database.config;
    return metricsPort === null ? null : String(metricsPort + after);
  }

  private child(
    name: string,
    program: string,
    args: readonly string[],
    more: ChildPlan['environment'],
    flags: readonly string[] = [],
  ): Child {
    const log = join(this.database.config.data, `${name}.log`);
    return new Child({ name, program, args, flags, environment: { ...environment(this.database), ...more }, log }, this.reports);
  }
}
