import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { defaultDataFolder } from './data-folder.js';

/** What the environment says, parsed once. */
export interface Config {
  /** A Postgres server of one's own; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** A Redis server of one's own; null: the queue lives in the database. */
  readonly redisUrl: string | null;
  /** At least 32 characters, or 32 bytes in base64; null: `keptSecretKey` makes and keeps one. */
  readonly secretKey: string | null;
  /** Absolute path of the folder of the embedded default. */
  readonly data: string;
  /** The port people open. */
  readonly port: number;
  /** The port the api listens on, behind the dashboard. */
  readonly apiPort: number;
  /** The address every server listens on. */
  readonly listen: string;
  /** The address people type, without a slash at the end; null: `http://localhost:<port>`. */
  readonly baseUrl: string | null;
  /** Addresses or networks of trusted reverse proxies. */
  readonly proxies: readonly string[];
  /** Whether the fictional company's three doors are open. */
  readonly demo: boolean;
  /** Folder of archives for tests. */
  readonly corpus: string | null;
  readonly logLevel: LogLevel;
  /** Whether the api takes the dashboard's own operations only. */
  readonly ownOperationsOnly: boolean;
  /** Whether the api tells its schema to who asks. */
  readonly introspection: boolean;
  /** What one person may ask of the api in a minute; a stranger's address gets two fifths of it. */
  readonly pointsPerMinute: number;
  /** Where figures are told to Prometheus; null: nowhere. */
  readonly metricsPort: number | null;
  /** Base address of an OpenTelemetry collector; null: no traces. */
  readonly tracesUrl: string | null;
  readonly outbound: OutboundConfig;
  /** Where the head of the log of views is kept outside of the database, once a day; null: not there. */
  readonly logHead: { readonly file: string | null; readonly mail: HeadMail | null };
}

/** A mail a day with the head of the log of views. */
export interface HeadMail {
  /** The mail server, as `smtp://user:password@host:587`. */
  readonly url: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** How requests leave this machine. */
export interface OutboundConfig {
  /** Networks and hosts that may be asked although they are private. */
  readonly allowPrivate: readonly string[];
  /** A file of certificates in PEM that are trusted beside the known ones. */
  readonly caFile: string | null;
  readonly proxy: string | null;
  /** Hosts asked without the proxy, separated by commas. */
  readonly noProxy: string;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable of the environment cannot be used. The message names variables and rules, never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

function address(protocols: readonly string[], rule: string) {
  return z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return url !== null && protocols.includes(url.protocol) && (url.host !== '' || url.searchParams.has('host'));
  }, rule);
}

const MAIL_RULE = 'must be mail addresses separated by commas';
const mails = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((list) => list.every((one) => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(one)), MAIL_RULE);

const PORT_RULE = 'must be a whole number from 1 to 65535';
const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT_RULE)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, PORT_RULE);

const LIMIT_RULE = 'must be a whole number of at least 60';
const LIST = /^[\w.:/*-]+(?:\s*,\s*[\w.:/*-]+)*$/;

const variables = z.object({
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'must be an address like postgres://user:password@host:5432/name').optional(),
  REDIS_URL: address(['redis:', 'rediss:'], 'must be an address like redis://host:6379').optional(),
  AMBIT_SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  AMBIT_DATA: z.string().optional(),
  AMBIT_PORT: port.optional(),
  AMBIT_API_PORT: port.optional(),
  AMBIT_LISTEN: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address of this machine like 127.0.0.1 or 0.0.0.0')
    .optional(),
  AMBIT_BASE_URL: address(['http:', 'https:'], 'must be an address like https://ambit.example.com').optional(),
  AMBIT_PROXIES: z
    .string()
    .regex(/^[\w.:/]+(?:\s*,\s*[\w.:/]+)*$/, 'must be addresses or networks separated by commas, like 10.0.0.0/8')
    .optional(),
  AMBIT_DEMO: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  AMBIT_CORPUS: z.string().optional(),
  AMBIT_LOG_HEAD_FILE: z
    .string()
    .refine(isAbsolute, 'must be the whole path of a file, as /mnt/elsewhere/ambit-log-heads.jsonl')
    .optional(),
  AMBIT_LOG_HEAD_MAIL: mails.optional(),
  AMBIT_SMTP_URL: address(['smtp:', 'smtps:'], 'must be an address like smtps://user:password@mail.example.com').optional(),
  AMBIT_MAIL_FROM: mails.refine((list) => list.length === 1, 'must be one mail address').optional(),
  AMBIT_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
  AMBIT_OPERATIONS: z.enum(['any', 'persisted'], 'must be any or persisted').optional(),
  AMBIT_INTROSPECTION: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  AMBIT_LIMIT_PER_MINUTE: z
    .string()
    .regex(/^\d{2,9}$/, LIMIT_RULE)
    .transform(Number)
    .refine((points) => points >= 60, LIMIT_RULE)
    .optional(),
  AMBIT_METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['http:', 'https:'], 'must be an address like http://collector.example.com:4318').optional(),
  AMBIT_ALLOW_PRIVATE: z.string().regex(LIST, 'must be networks or hosts separated by commas, like 10.0.0.0/8, ghe.example.com').optional(),
  AMBIT_CA_FILE: z.string().optional(),
  HTTPS_PROXY: address(['http:', 'https:'], 'must be an address like http://proxy.example.com:3128').optional(),
  https_proxy: address(['http:', 'https:'], 'must be an address like http://proxy.example.com:3128').optional(),
  NO_PROXY: z.string().optional(),
  no_proxy: z.string().optional(),
  NODE_ENV: z.string().optional(),
});

const DEFAULT_PORT = 7310;
const DEFAULT_POINTS = 600;

/**
 * Reads the environment. An empty variable counts as absent; unknown ones are ignored.
 * @throws ConfigError one sentence for every variable that cannot be used
 */
export function readConfig(env: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new ConfigError(sentence(parsed.error));
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  const publicPort = value.AMBIT_PORT ?? DEFAULT_PORT;
  return {
    databaseUrl: value.DATABASE_URL ?? null,
    redisUrl: value.REDIS_URL ?? null,
    secretKey: value.AMBIT_SECRET_KEY ?? null,
    data: defaultDataFolder(value.AMBIT_DATA),
    port: publicPort,
    apiPort: value.AMBIT_API_PORT ?? (publicPort === 65535 ? 65534 : publicPort + 1),
    listen: value.AMBIT_LISTEN ?? '127.0.0.1',
    baseUrl: value.AMBIT_BASE_URL?.replace(/\/+$/, '') ?? null,
    proxies: value.AMBIT_PROXIES?.split(',').map((proxy) => proxy.trim()) ?? [],
    demo: value.AMBIT_DEMO === '1',
    corpus: value.AMBIT_CORPUS ?? null,
    logLevel: value.AMBIT_LOG_LEVEL ?? 'info',
    ownOperationsOnly: (value.AMBIT_OPERATIONS ?? (production ? 'persisted' : 'any')) === 'persisted',
    introspection: (value.AMBIT_INTROSPECTION ?? (production ? '0' : '1')) === '1',
    pointsPerMinute: value.AMBIT_LIMIT_PER_MINUTE ?? DEFAULT_POINTS,
    metricsPort: value.AMBIT_METRICS_PORT ?? null,
    tracesUrl: value.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    outbound: {
      allowPrivate: value.AMBIT_ALLOW_PRIVATE?.split(',').map((one) => one.trim()) ?? [],
      caFile: value.AMBIT_CA_FILE ?? null,
      proxy: value.HTTPS_PROXY ?? value.https_proxy ?? null,
      noProxy: value.NO_PROXY ?? value.no_proxy ?? '',
    },
    logHead: { file: value.AMBIT_LOG_HEAD_FILE ?? null, mail: headMail(value) },
  };
}

function headMail({ AMBIT_LOG_HEAD_MAIL: to, AMBIT_SMTP_URL: url, AMBIT_MAIL_FROM: from }: z.infer<typeof variables>): HeadMail | null {
  if (to === undefined) return null;
  if (url === undefined) throw new ConfigError('AMBIT_LOG_HEAD_MAIL needs AMBIT_SMTP_URL, the mail server that sends it.');
  return { url, from: from?.[0] ?? to[0] ?? '', to };
}

function sentence(error: z.ZodError): string {
  const rules = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0]);
    if (!rules.has(name)) rules.set(name, issue.message);
  }
  return `${[...rules].map(([name, rule]) => `${name} ${rule}`).join('; ')}.`;
}
