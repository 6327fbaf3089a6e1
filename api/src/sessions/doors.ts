import type { Store } from '@ambit/store';
import { DemoRole } from './types.js';

/** One of the people whom the demo lets anyone be, as the launcher names them in the setting `demo.doors`. */
export interface Door {
  readonly role: DemoRole;
  readonly host: string;
  readonly login: string;
  readonly name: string;
  /** What they do, in a few words. */
  readonly what: string;
}

/** The doors there are; who stands behind one may not have been fetched yet. */
export async function demoDoors(store: Store): Promise<Door[]> {
  const named = await store.admin.setting('demo.doors');
  return Array.isArray(named) ? named.filter(isDoor) : [];
}

function isDoor(value: unknown): value is Door {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['role', 'host', 'login', 'name', 'what'].map((key): unknown => Reflect.get(value, key));
  const [role] = texts;
  return texts.every((text) => typeof text === 'string') && typeof role === 'string' && Object.hasOwn(DemoRole, role);
}
