import type { Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import type { Settings } from '../app/parts.js';
import { make } from '../schema/make.js';
import { demoDoors } from './doors.js';
import { DemoDoor, Instance, SignInProvider } from './types.js';

const NAME = 'Ambit';

/** What may be said to anyone: whether this is the demo, if so whom one may be in it, and with whom one may sign in. */
export async function readInstance(store: Store, settings: Settings, { over }: Ask): Promise<Instance> {
  const name = await store.admin.setting('instance.name');
  const doors = settings.demo ? await demoDoors(store) : [];
  return make(Instance, {
    demo: settings.demo,
    name: typeof name === 'string' ? name : NAME,
    doors: doors.map(({ role, name, what }) => make(DemoDoor, { role, name, what })),
    providers: settings.providers.map(({ id, name }) => make(SignInProvider, { id, name })),
    over,
  });
}
