import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError, readConfig } from './config.js';

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('It was accepted.');
}

describe('the environment', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      secretKey: null,
      port: 7310,
      apiPort: 7311,
      listen: '127.0.0.1',
      baseUrl: null,
      proxies: [],
      demo: false,
      corpus: null,
      logLevel: 'info',
      ownOperationsOnly: false,
      introspection: true,
      pointsPerMinute: 600,
      metricsPort: null,
      tracesUrl: null,
      outbound: { allowPrivate: [], caFile: null, proxy: null, noProxy: '' },
      logHead: { file: null, mail: null },
    });
    expect(config.data).toMatch(/^\/.*ambit/);
  });

  it('reads what is given', () => {
    const config = readConfig({
      DATABASE_URL: 'postgresql://ambit:word@db.example.com:5432/ambit',
      REDIS_URL: 'rediss://cache.example.com:6380/1',
      AMBIT_SECRET_KEY: 'k'.repeat(32),
      AMBIT_DATA: '/srv/ambit',
      AMBIT_PORT: '8080',
      AMBIT_API_PORT: '9000',
      AMBIT_LISTEN: '0.0.0.0',
      AMBIT_BASE_URL: 'https://ambit.example.com/',
      AMBIT_PROXIES: '10.0.0.0/8, 192.168.1.1',
      AMBIT_DEMO: '1',
      AMBIT_CORPUS: '/srv/corpus',
      AMBIT_LOG_LEVEL: 'debug',
      AMBIT_OPERATIONS: 'persisted',
      AMBIT_INTROSPECTION: '0',
      AMBIT_LIMIT_PER_MINUTE: '1200',
      AMBIT_METRICS_PORT: '9464',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example.com:4318',
      AMBIT_ALLOW_PRIVATE: '10.0.0.0/8, ghe.example.com,fd00::/8',
      AMBIT_CA_FILE: '/etc/ambit/ca.pem',
      HTTPS_PROXY: 'http://proxy.example.com:3128',
      NO_PROXY: '.example.com',
      AMBIT_LOG_HEAD_FILE: '/mnt/elsewhere/heads.jsonl',
      AMBIT_LOG_HEAD_MAIL: 'council@example.com, security@example.com',
      AMBIT_SMTP_URL: 'smtps://ambit:word@mail.example.com',
    });
    expect(config).toEqual({
      databaseUrl: 'postgresql://ambit:word@db.example.com:5432/ambit',
      redisUrl: 'rediss://cache.example.com:6380/1',
      secretKey: 'k'.repeat(32),
      data: '/srv/ambit',
      port: 8080,
      apiPort: 9000,
      listen: '0.0.0.0',
      baseUrl: 'https://ambit.example.com',
      proxies: ['10.0.0.0/8', '192.168.1.1'],
      demo: true,
      corpus: '/srv/corpus',
      logLevel: 'debug',
      ownOperationsOnly: true,
      introspection: false,
      pointsPerMinute: 1200,
      metricsPort: 9464,
      tracesUrl: 'http://collector.example.com:4318',
      outbound: {
        allowPrivate: ['10.0.0.0/8', 'ghe.example.com', 'fd00::/8'],
        caFile: '/etc/ambit/ca.pem',
        proxy: 'http://proxy.example.com:3128',
        noProxy: '.example.com',
      },
      logHead: {
        file: '/mnt/elsewhere/heads.jsonl',
        mail: {
          url: 'smtps://ambit:word@mail.example.com',
          from: 'council@example.com',
          to: ['council@example.com', 'security@example.com'],
        },
      },
    });
  });

  it("is stricter in production, where the dashboard's own operations are all that is needed, unless it says otherwise", () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ ownOperationsOnly: true, introspection: false });
    expect(readConfig({ NODE_ENV: 'production', AMBIT_OPERATIONS: 'any', AMBIT_INTROSPECTION: '1' })).toMatchObject({
      ownOperationsOnly: false,
      introspection: true,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ DATABASE_URL: '', AMBIT_PORT: ' ', AMBIT_SECRET_KEY: '' })).toMatchObject({
      databaseUrl: null,
      port: 7310,
      secretKey: null,
    });
  });

  it('names every variable that cannot be used in one error, and never a value', () => {
    const env = {
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      REDIS_URL: 'not an address',
      AMBIT_SECRET_KEY: 'too-short-secret',
      AMBIT_PORT: '99999',
      AMBIT_API_PORT: '123456',
      AMBIT_LISTEN: 'a b',
      AMBIT_BASE_URL: 'ftp://files.example.com',
      AMBIT_PROXIES: ';;',
      AMBIT_DEMO: 'yes',
      AMBIT_LOG_LEVEL: 'loud',
      AMBIT_OPERATIONS: 'some',
      AMBIT_INTROSPECTION: 'never',
      AMBIT_LIMIT_PER_MINUTE: '59',
      AMBIT_METRICS_PORT: '77777',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'grpc://collector',
      AMBIT_ALLOW_PRIVATE: 'every one',
      HTTPS_PROXY: 'socks5://user:pass@proxy',
      AMBIT_LOG_HEAD_FILE: 'not/whole',
      AMBIT_LOG_HEAD_MAIL: 'council@example.com, nobody',
      AMBIT_SMTP_URL: 'https://mail.example.com',
      AMBIT_MAIL_FROM: 'a@b.example, c@d.example',
    };
    const message = refusal(env);
    for (const [name, value] of Object.entries(env)) {
      expect(message).toContain(name);
      expect(message).not.toContain(value);
    }
    expect(message).not.toContain('hunter2');
  });

  it('sends heads of the log by mail only where a mail server is named', () => {
    expect(refusal({ AMBIT_LOG_HEAD_MAIL: 'council@example.com' })).toContain('AMBIT_SMTP_URL');
    const env = { AMBIT_LOG_HEAD_MAIL: 'council@example.com', AMBIT_SMTP_URL: 'smtp://mail.example.com', AMBIT_MAIL_FROM: 'a@b.example' };
    expect(readConfig(env).logHead.mail).toEqual({ url: 'smtp://mail.example.com', from: 'a@b.example', to: ['council@example.com'] });
  });

  it('accepts the ports of a machine and no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: -70_000, max: 140_000 }), (port) => {
        const env = { AMBIT_PORT: String(port) };
        if (port >= 1 && port <= 65_535) expect(readConfig(env).port).toBe(port);
        else expect(refusal(env)).toBe('AMBIT_PORT must be a whole number from 1 to 65535.');
      }),
    );
  });

  it('accepts a database behind a unix socket', () => {
    expect(readConfig({ DATABASE_URL: 'postgres:///ambit?host=/var/run/postgresql' }).databaseUrl).not.toBeNull();
  });
});
