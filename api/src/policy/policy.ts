import { may, MODES } from '@ambit/access';
import type { Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import type { Errands } from '../app/parts.js';
import { isSomebody, NO_ACCOUNT } from '../people-admin/leave.js';
import { NOT_SHARED, refused, Refused, type NotShared } from '../schema/failures.js';
import { idOf } from '../schema/typed.js';
import type { ProposeArgs } from './args.js';
import { checkTerms } from './check-terms.js';
import { MODE_NAMES, showPolicy } from './show.js';
import type { Policy } from './types.js';

type Answer = Promise<Policy | NotShared | Refused>;

const GONE = 'This proposal was confirmed, withdrawn or replaced meanwhile. Load the page again.';
const SAME = 'This is what holds already. Nothing was changed.';
const NOBODYS =
  'This was proposed by an admin without an account, who counts as nobody here. Propose it yourself; another admin with an account confirms it.';
const NOT_YOURS = 'You proposed this yourself. Another admin confirms it.';

/** The policy, for everyone who is signed in. */
export async function readPolicy(store: Store, ask: Ask): Answer {
  return may(ask.viewer, 'view-policy', INSTANCE, ask.policy, ask.now).allowed ? showPolicy(store, ask) : NOT_SHARED;
}

/** Changes it: at once where it is the first or tightens, else as a proposal. */
export async function proposePolicy(store: Store, queue: Errands, ask: Ask, args: ProposeArgs): Answer {
  const by = leave(ask);
  if (by === null) return NOT_SHARED;
  const terms = checkTerms(args);
  if (terms instanceof Refused) return terms;
  const mode = MODES.find((one) => MODE_NAMES[one] === args.mode) ?? 'self-only';
  const done = await store.agreements.change(mode, terms, by);
  if (done === 'same') return refused(SAME);
  if (done === 'nobody') return refused(NO_ACCOUNT);
  await store.admin.audit(done === 'holds' ? 'policy.adopted' : 'policy.proposed', by, { mode, ...terms });
  if (done === 'holds') followSoon(queue);
  return showPolicy(store, ask);
}

/** The second person's word. */
export async function confirmPolicy(store: Store, queue: Errands, ask: Ask, version: string): Answer {
  const by = leave(ask);
  if (by === null) return NOT_SHARED;
  const proposal = (await store.agreements.versions()).find(
    ({ id, adoptedAt, withdrawnAt }) => String(id) === version && adoptedAt === null && withdrawnAt === null,
  );
  if (proposal === undefined) return refused(GONE);
  const { proposedBy } = proposal;
  if (!may(ask.viewer, 'confirm-policy', { type: 'proposal', proposedBy }, ask.policy, ask.now).allowed) return refused(NOT_YOURS);
  if (!(await isSomebody(store, by))) return refused(NO_ACCOUNT);
  if (proposedBy === null || !(await isSomebody(store, proposedBy))) return refused(NOBODYS);
  if (!(await store.agreements.confirm(proposal.id, by))) return refused(GONE);
  await store.admin.audit('policy.confirmed', by, { version: proposal.id, mode: proposal.mode, proposedBy });
  followSoon(queue);
  return showPolicy(store, ask);
}

/** Any admin takes a proposal back. */
export async function withdrawPolicy(store: Store, ask: Ask, version: string): Answer {
  const by = leave(ask);
  if (by === null) return NOT_SHARED;
  const id = idOf(version);
  if (!(await store.agreements.withdraw(id))) return refused(GONE);
  await store.admin.audit('policy.withdrawn', by, { version: id });
  return showPolicy(store, ask);
}

/** Whose change it is; null: they may not. */
function leave(ask: Ask): number | null {
  const { allowed } = may(ask.viewer, 'manage-policy', INSTANCE, ask.policy, ask.now);
  return allowed && ask.viewer.type === 'person' ? ask.viewer.personId : null;
}

/** Of whom readings may be has changed, and how long things are kept. Nobody waits for the errand list: the next tick and the next day see it as well. */
function followSoon(queue: Errands): void {
  queue.add('measure', { periodKey: null }).catch(() => undefined);
  queue.add('remove-old', {}).catch(() => undefined);
}
