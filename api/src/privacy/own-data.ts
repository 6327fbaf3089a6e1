import type { Choice, DisputeView, OwnDataView, Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import type { Errands } from '../app/parts.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { TeamRef } from '../schema/person.js';
import { reasonOf } from '../evidence/disputes.js';
import { ownOf, type Own } from '../app/own.js';
import { KeptThing, OwnAccount, OwnChoices, OwnData, OwnDispute, OwnLogin, OwnMembership } from './types.js';

const NO_SWITCH = 'A switch of your own is needed only where the policy is that of a works council.';

/** What is held about the viewer. */
export async function readOwnData(store: Store, ask: Ask): Promise<OwnData | NotShared> {
  const own = ownOf(ask, 'manage-own-data');
  return own === null ? NOT_SHARED : show(store, ask, own);
}

/** Makes a choice of the viewer's hold, and asks for the measuring that follows from it. */
export async function choose(store: Store, queue: Errands, ask: Ask, choice: Choice): Promise<OwnData | NotShared | Refused> {
  const own = ownOf(ask, 'manage-own-data');
  if (own === null) return NOT_SHARED;
  if (choice === 'switch-on' && ask.policy.mode !== 'works-council') return refused(NO_SWITCH);
  // Not into the audit: that somebody paused or objected is theirs to know, and admins read the audit.
  if (await store.ownData.choose(own.personId, choice)) {
    // Nobody waits here for the errand list: the next tick sees the new roster as well.
    queue.add('measure', { periodKey: null }).catch(() => undefined);
  }
  return show(store, ask, own);
}

export async function show(store: Store, ask: Ask, { personId, verdict }: Own): Promise<OwnData> {
  const view = (await store.ownData.of(personId)).open(verdict);
  return make(OwnData, {
    accounts: view.accounts.map(accountOf),
    teams: view.teams.map(({ slug, name, ...rest }) => make(OwnMembership, { ...rest, team: make(TeamRef, { slug, name }) })),
    kept: view.kept.map(({ from, ...rest }) => make(KeptThing, { ...rest, source: from })),
    noticeAt: view.noticeAt,
    choices: make(OwnChoices, { ...view.choices, needsSwitch: ask.policy.mode === 'works-council' }),
    disputes: view.disputes.map(disputeOf),
  });
}

function accountOf({ host, hostId, login, name, logins }: OwnDataView['accounts'][number]): OwnAccount {
  return make(OwnAccount, { host, id: String(hostId), login, name, logins: logins.map((one) => make(OwnLogin, one)) });
}

function disputeOf({ id, seq, signal, why, note, at, row }: DisputeView): OwnDispute {
  return make(OwnDispute, {
    id: String(id),
    row: String(seq),
    signal,
    why: reasonOf(why),
    note,
    at,
    kind: row?.kind ?? null,
    repository: row?.repository ?? null,
    number: row?.number ?? null,
  });
}
