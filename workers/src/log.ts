import { redact } from '@ambit/github';
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** The process's log, JSON lines on standard output. Tokens are taken out of every text, whoever put them in. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { process: 'workers', pid: process.pid },
    redact: { paths: ['token', '*.token', 'authorization', '*.authorization', 'headers'], censor: '[token]' },
    serializers: { err: bareError, error: bareError },
    // The last door: whatever reached a line, through a message, a field or an error.
    hooks: { streamWrite: redact },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error's class, message and stack; nothing that was hung on it, such as a request with its headers. */
function bareError(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { type, message, stack } = stdSerializers.err(value);
  return { type, message, stack };
}
