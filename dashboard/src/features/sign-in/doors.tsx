import type { ReactElement } from 'react';
import type { DemoRole, Instance } from '../../gql/types.js';
import { DemoDoors } from './demo-doors.js';
import { HowToSignIn } from './how-to.js';
import { ProviderDoors } from './provider-doors.js';

interface Props {
  /** Undefined while it is not known. */
  instance: Instance | undefined;
  next: string;
  busy: boolean;
  onEnter: (role: DemoRole) => void;
}

/** Every way in that this instance has, the one-time link last. */
export function Doors({ instance, next, busy, onEnter }: Props): ReactElement {
  const demo = instance?.demo === true;
  const open = demo && instance.doors.length > 0;
  const providers = instance?.providers ?? [];
  const words = instance === undefined || providers.length > 0 ? 'Sign in.' : 'Sign in with a one-time link.';
  return (
    <>
      {open ? (
        <DemoDoors company={instance.name} doors={instance.doors} busy={busy} onEnter={onEnter} />
      ) : (
        <h1 className="title">{words}</h1>
      )}
      {providers.length > 0 && <ProviderDoors providers={providers} next={next} main={!open} />}
      <HowToSignIn beside={demo || providers.length > 0} />
    </>
  );
}
