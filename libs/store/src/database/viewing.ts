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

/** Runs part of a request as somebody else's, such as the end of a session that another takes the place of. */
export function viewingAs<T>(personId: number, run: () => Promise<T>): Promise<T> {
  return viewing.getStore() === undefined ? run() : viewing.run({ personId }, run);
}

/** Who asks, as Postgres is told: empty for a stranger, and outside a request. */
export function viewerNow(): string {
  return String(viewing.getStore()?.personId ?? '');
}
