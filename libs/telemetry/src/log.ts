import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import { redact } from './redact.js';

export type { DestinationStream as LogDestination, Logger } from 'pino';

/** A process's log, JSON lines on standard output. Secrets are taken out of every line, whoever put them in. */
export function openLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { process: name, pid: process.pid },
    redact: { paths: ['token', '*.token', 'authorization', '*.authorization', 'headers', '*.headers', 'variables'], censor: '[token]' },
    serializers: { err: bareError, error: bareError },
    // The last door: whatever reached a line, through a message, a field or an error.
    hooks: { streamWrite: redact },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error's class, message and stack; nothing that was hung on it, such as a request with its headers or a query's parameters. */
function bareError(value: unknown): unknown {
  if (!(value instanceof Error)) return String(value);
  const { type, message, stack } = stdSerializers.err(value);
  return { type, message, stack };
}
