import type { Reading } from '@ambit/activity';
import type { AskingView, Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { pullAddress } from '../../evidence/address.js';
import { make } from '../../schema/make.js';
import { allOf } from '../../schema/measured.js';
import { leaveToView } from '../leave.js';
import { Names } from '../names.js';
import { Asking } from '../types/answers.js';
import { affectedOf, askedIn } from './affected.js';
import { pullComment } from './comment.js';

/** The viewer's own large pull requests that are open, and whom they affect; nobody else's. */
export async function readAskings(store: Store, ask: Ask): Promise<Asking[]> {
  const verdict = leaveToView(ask);
  if (verdict === null || ask.viewer.type !== 'person') return [];
  const measured = await allOf(store, ask.now);
  if (measured === null) return [];
  const { id } = measured.generation;
  const held = (await store.decisions.askingOf(ask.viewer.personId, id)).open(verdict);
  const works = held.map(({ workId }) => workId);
  const readings = (await store.decisions.readingsOf(id, 'pull', works)).open(verdict);
  const names = await Names.read(
    store,
    works.flatMap((workId) => askedIn(readings.get(workId) ?? [])),
  );
  return held.map((asking) => show(asking, readings.get(asking.workId) ?? [], names));
}

function show(asking: AskingView, readings: readonly Reading[], names: Names): Asking {
  const { repository, number } = asking;
  const url = repository.private ? null : pullAddress(repository, number);
  return make(Asking, {
    id: String(asking.workId),
    title: repository.private ? null : asking.title,
    url,
    repository: `${repository.owner}/${repository.name}`,
    number,
    openedAt: asking.openedAt,
    files: asking.files,
    affected: affectedOf(readings, names, url === null ? null : (login, team) => pullComment({ login, team, url })),
  });
}
