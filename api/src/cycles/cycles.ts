import type { CycleView, MemberProblem, Part, Store } from '@ambit/store';
import type { Ask } from '../app/ask.js';
import { isSomebody, leaveToManagePeople, NO_ACCOUNT } from '../people-admin/leave.js';
import { namesOf } from '../policy/show.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import type { Person } from '../schema/person.js';
import { dayOf, idOf, loginOf, NO_DAY } from '../schema/typed.js';
import { personIdOf } from '../schema/whom.js';
import type { AddCycleArgs, CycleMemberArgs } from './args.js';
import { Cycle, Cycles } from './types.js';

type Answer = Promise<Cycles | NotShared | Refused>;

const GONE = 'There is no such cycle any more. Load the page again.';
const LONGEST_NAME = 80;
const PROBLEMS: Readonly<Record<MemberProblem, string>> = {
  'no such cycle': GONE,
  'not a calibrator': 'Only who has the role of a calibrator reads in a cycle. Give the role in People first.',
  'other part': 'Nobody reads in a cycle in which their own story is read. Take them out of the other list first.',
};

export async function readCycles(store: Store, ask: Ask): Answer {
  return leaveToManagePeople(ask) === null ? NOT_SHARED : show(store, ask);
}

export async function addCycle(store: Store, ask: Ask, args: AddCycleArgs): Answer {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  const name = args.name.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) return refused(`A cycle has a name of at most ${String(LONGEST_NAME)} characters.`);
  const [opens, closes] = [dayOf(args.opens), dayOf(args.closes)];
  if (opens === null || closes === null) return refused(NO_DAY);
  if (opens >= closes) return refused('A cycle closes after it opens.');
  const id = await store.cycles.add(name, opens, closes);
  if (id === null) return refused(`There is a cycle of the name "${name}" already.`);
  await store.admin.audit('cycle.added', by, { id, name, opens, closes });
  return show(store, ask);
}

/** With it go its members, and what was shared with it. */
export async function removeCycle(store: Store, ask: Ask, id: string): Answer {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  if (!(await store.cycles.remove(idOf(id)))) return refused(GONE);
  await store.admin.audit('cycle.removed', by, { id: idOf(id) });
  return show(store, ask);
}

export async function setMember(store: Store, ask: Ask, args: CycleMemberArgs, belongs: boolean): Answer {
  const by = leaveToManagePeople(ask);
  if (by === null) return NOT_SHARED;
  const login = loginOf(args.login);
  const personId = await personIdOf(store, { login });
  if (personId === null) return refused(`Ambit knows nobody by the login "${login}".`);
  const part: Part = args.part === 'SUBJECT' ? 'subject' : 'calibrator';
  if (belongs && part === 'calibrator' && personId === by)
    return refused('An admin makes nobody a reader who is themselves. Another admin adds you.');
  if (belongs && part === 'calibrator' && !(await isSomebody(store, by))) return refused(NO_ACCOUNT);
  const problem = belongs ? await store.cycles.addMember(idOf(args.id), personId, part) : null;
  if (problem !== null) return refused(PROBLEMS[problem]);
  if (!belongs && !(await store.cycles.removeMember(idOf(args.id), personId, part)))
    return refused('This person is not in the cycle any more.');
  await store.admin.audit(belongs ? 'cycle.member-added' : 'cycle.member-removed', by, { id: idOf(args.id), personId, part });
  return show(store, ask);
}

async function show(store: Store, ask: Ask): Promise<Cycles> {
  const kept = await store.cycles.list();
  const names = await namesOf(
    store,
    kept.flatMap(({ members }) => members.map(({ personId }) => personId)),
  );
  const people = ({ members }: CycleView, part: Part): Person[] =>
    members
      .filter((member) => member.part === part)
      .flatMap(({ personId }) => names(personId) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.login.localeCompare(b.login, 'en'));
  return make(Cycles, {
    cycles: kept.map((one) =>
      make(Cycle, {
        id: String(one.id),
        name: one.name,
        opensAt: one.opensAt,
        closesAt: one.closesAt,
        open: Date.parse(one.opensAt) <= ask.now && ask.now < Date.parse(one.closesAt),
        subjects: people(one, 'subject'),
        calibrators: people(one, 'calibrator'),
      }),
    ),
  });
}
