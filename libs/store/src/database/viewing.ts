import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom the statements of one request run. */
interface Viewing {
  personId: number | null;
}

const viewing = new AsyncLocalStorage<Viewing>();

/** Runs one request: until `viewAs` says who asks, its statements see nothing of people. */
export function inRequest<T>(run: () => T): T {
  return viewing.run({ personId: null }, run);
}

/** From here on the request's statements are this person's; null: a stranger's. */
export function viewAs(personId: number | null): void {
  const now = viewing.getStore();
  if (now !== undefined) now.personId = personId;
}

/** Who asks, as Postgres is told: empty for a stranger, and outside a request. */
export function viewerNow(): string {
  return String(viewing.getStore()?.personId ?? '');
}
