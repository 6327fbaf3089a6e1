import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readConfig, SIGN_IN_SECRETS } from '@ambit/config';
import type { Child } from './child.js';
import { Children, WORKER_FLAGS } from './children.js';

const SECRETS = ['DATABASE_URL', 'REDIS_URL', 'AMBIT_SECRET_KEY', ...SIGN_IN_SECRETS];

describe('the processes of an instance', () => {
  const nothing = (): void => undefined;
  const database = {
    config: readConfig({}),
    secretKey: 'k'.repeat(32),
    databaseUrl: 'postgres://x',
    close: () => Promise.resolve(),
    kill: nothing,
  };
  const children = new Children(database, { restarted: nothing, gaveUp: nothing });
  const toldTo = (child: Child): string[] => {
    const { environment } = Reflect.get(child, 'plan') as { environment: Readonly<Record<string, string | null>> };
    return SECRETS.filter((name) => environment[name] !== null);
  };

  it('get the key and the addresses only where something kept is opened', () => {
    expect(toldTo(children.worker())).toContain('AMBIT_SECRET_KEY');
    expect(toldTo(children.api(1, { demo: false, address: 'http://localhost' }))).toContain('AMBIT_SECRET_KEY');
    // Who signs people in is told the providers' secrets, and nobody else.
    for (const name of SIGN_IN_SECRETS) {
      expect(toldTo(children.api(1, { demo: false, address: 'http://localhost' }))).toContain(name);
      expect(toldTo(children.worker())).not.toContain(name);
    }
    expect(toldTo(children.dashboard(1, '127.0.0.1', 2, 'http://localhost'))).toEqual([]);
    expect(toldTo(children.standIn(1, '2026-01-05', '127.0.0.1:1'))).toEqual([]);
  });

  it('tell their figures on ports of their own, to this machine', () => {
    const told = new Children(
      { ...database, config: readConfig({ AMBIT_METRICS_PORT: '9464', AMBIT_LISTEN: '0.0.0.0' }) },
      { restarted: nothing, gaveUp: nothing },
    );
    const ports = [told.api(1, { demo: false, address: 'http://localhost' }), told.worker()].map((child) => {
      const { environment } = Reflect.get(child, 'plan') as { environment: Readonly<Record<string, string | null>> };
      return [environment['AMBIT_METRICS_PORT'], environment['AMBIT_LISTEN']];
    });
    expect(ports).toEqual([
      ['9464', '127.0.0.1'],
      ['9465', '127.0.0.1'],
    ]);
  });

  it('give the worker the flags it has in its image', () => {
    const image = readFileSync(fileURLToPath(new URL('../../../Dockerfile', import.meta.url)), 'utf8');
    expect(Reflect.get(children.worker(), 'plan')).toMatchObject({ flags: WORKER_FLAGS });
    expect(image).toContain(`CMD ${JSON.stringify(['node', ...WORKER_FLAGS, 'workers/dist/main.js']).replaceAll(',', ', ')}`);
  });
});
