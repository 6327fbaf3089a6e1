/** Something went wrong in a way that one sentence explains and that says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Errors of the libs whose message is already the sentence. */
const SENTENCE_ERRORS = new Set([
  'Failure',
  'ConfigError',
  'PeriodError',
  'NewerDatabaseError',
  'SecretKeyError',
  'CorruptArchiveError',
  'AddressError',
  'AllowedError',
  'OutboundRefusal',
  'ConnectionError',
  'SignInError',
  'HeadsError',
  'ImportError',
  'Transient',
]);
const DISK_FULL = 'There is no space left on the disk. Free some space, then run this again: everything written before is kept.';

/** The one sentence for a person, whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (isDiskFull(error)) return DISK_FULL;
  if (!(error instanceof Error)) return 'Something went wrong that has no name.';
  if (SENTENCE_ERRORS.has(error.name)) return error.message;
  if (isUnreachable(error)) return 'The database does not answer. Check that it runs and that DATABASE_URL names it.';
  const message = error.message.split('\n')[0] ?? '';
  return `Something went wrong: ${message === '' ? error.name : message}`;
}

/** No space: the system's word, Postgres's (53100), or either of them said in words by a child. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error === 'string') return /no space left on device|disk quota exceeded|wrote only \d+ of \d+ bytes/i.test(error);
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || isDiskFull(error.message) || isDiskFull(error.cause);
}

function isUnreachable(error: Error): boolean {
  const all = error instanceof AggregateError ? [error, ...error.errors.filter((inner) => inner instanceof Error)] : [error];
  return all.some((one) => ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', '28P01', '57P03'].includes(codeOf(one) ?? ''));
}

/** The code of a system or database error, where it has one. */
export function codeOf(error: unknown): string | null {
  const holds = typeof error === 'object' && error !== null && 'code' in error;
  return holds && typeof error.code === 'string' ? error.code : null;
}
