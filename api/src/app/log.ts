import type { Logger } from '@ambit/telemetry';
import type { LoggerService } from '@nestjs/common';

/** Nest's own words, in the same log. */
export function nestLog(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.trace(String(message)),
    error: (message: unknown) => log.error(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    debug: (message: unknown) => log.trace(String(message)),
  };
}
