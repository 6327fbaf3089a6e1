import { LEAST_GROUP, may, MODES, PURPOSES } from '@ambit/access';
import { agreementOf, type PolicyVersion as Kept, type Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { make } from '../schema/make.js';
import { personOf, type Person } from '../schema/person.js';
import { somebody, withoutAccount } from '../schema/whom.js';
import { ModeWords, Policy, PolicyTerms, PolicyVersion, PurposeWords, type PolicyMode } from './types.js';
import { changesOf, MODE_WORDS, PURPOSE_WORDS } from './words.js';

export const MODE_NAMES = {
  'self-only': 'SELF_ONLY',
  'same-view': 'SAME_VIEW',
  'team-only': 'TEAM_ONLY',
  'works-council': 'WORKS_COUNCIL',
} as const;

export const modeWords = (): ModeWords[] => MODES.map((mode) => make(ModeWords, { mode: MODE_NAMES[mode], ...MODE_WORDS[mode] }));

export const purposeWords = (): PurposeWords[] => PURPOSES.map((purpose) => make(PurposeWords, { purpose, what: PURPOSE_WORDS[purpose] }));

/** People by the store's number; someone without an account is the admin who was let in first, and who objected is somebody. */
export async function namesOf(store: Store, ids: readonly (number | null)[]): Promise<(id: number | null) => Person | null> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const known = await store.people.refs(asked);
  const first = await store.people.withoutAccount(asked.filter((id) => !known.has(id)));
  return (id) => {
    if (id === null) return null;
    const found = known.get(id);
    if (found !== undefined) return personOf(found);
    return first.has(id) ? withoutAccount(id) : somebody();
  };
}

/** The policy as the viewer may see it; the rest of who may what is asked here, once for the page. */
export async function showPolicy(store: Store, ask: Ask): Promise<Policy> {
  const versions = await store.agreements.versions();
  const adopted = adoptedFirst(versions);
  const waits = versions.find(({ adoptedAt, withdrawnAt }) => adoptedAt === null && withdrawnAt === null) ?? null;
  const names = await namesOf(
    store,
    versions.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy]),
  );
  const shown = (one: Kept, before: Kept | undefined): PolicyVersion => versionOf(one, before ?? null, names);
  const [holds] = adopted;
  const admins = await store.roles.admins();
  const mayChange = may(ask.viewer, 'manage-policy', INSTANCE, ask.policy, ask.now).allowed;
  return make(Policy, {
    holds: holds === undefined ? null : shown(holds, adopted[1]),
    waits: waits === null ? null : shown(waits, holds),
    history: adopted.map((one, index) => shown(one, adopted[index + 1])),
    modes: modeWords(),
    purposes: purposeWords(),
    leastGroup: LEAST_GROUP,
    mayChange,
    mayConfirm: waits !== null && (await mayConfirm(store, ask, waits)),
    secondAdmin: admins > 1,
  });
}

/** By somebody who did not propose it, both with an account. */
async function mayConfirm(store: Store, { viewer, policy, now }: Ask, { proposedBy }: Kept): Promise<boolean> {
  if (viewer.type !== 'person' || proposedBy === null) return false;
  if (!may(viewer, 'confirm-policy', { type: 'proposal', proposedBy }, policy, now).allowed) return false;
  const both = await Promise.all([viewer.personId, proposedBy].map((id) => store.roles.hasAccount(id)));
  return both.every((has) => has);
}

/** Those that were adopted, newest first; the first of them holds. */
export function adoptedFirst(versions: readonly Kept[]): Kept[] {
  const at = ({ adoptedAt, id }: Kept): string => `${adoptedAt ?? ''} ${String(id).padStart(10, '0')}`;
  return versions.filter(({ adoptedAt }) => adoptedAt !== null).sort((a, b) => (at(a) < at(b) ? 1 : -1));
}

export function versionOf(kept: Kept, before: Kept | null, names: (id: number | null) => Person | null): PolicyVersion {
  return make(PolicyVersion, {
    id: String(kept.id),
    mode: MODE_NAMES[kept.mode] satisfies PolicyMode,
    terms: make(PolicyTerms, { ...kept.terms }),
    proposedBy: names(kept.proposedBy),
    proposedAt: kept.proposedAt,
    confirmedBy: names(kept.confirmedBy),
    adoptedAt: kept.adoptedAt,
    changes: changesOf(before === null ? null : agreementOf(before), agreementOf(kept)),
  });
}
