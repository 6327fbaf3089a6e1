import type { LoggerService } from '@nestjs/common';
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** The process's log, JSON lines on standard output. Of a request only method, path, status and duration are ever logged. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { process: 'api', pid: process.pid }, serializers: { err: bareError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error's class, message and stack; nothing that hangs on it, such as the parameters of a query. */
function bareError(value: unknown): unknown {
  if (!(value instanceof Error)) return String(value);
  const { type, message, stack } = stdSerializers.err(value);
  return { type, message, stack };
}

/** Nest's own words, in the same log. */
export function nestLog(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.trace(String(message)),
    error: (message: unknown) => log.error(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    debug: (message: unknown) => log.trace(String(message)),
  };
}
