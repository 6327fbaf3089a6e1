import { may, type AccessSubject, type Policy, type Viewer } from '@ambit/access';
import { viewAs } from '@ambit/store';
import DataLoader from 'dataloader';
import type { Request, Response } from 'express';
import { DecisionRef } from '../schema/decision-ref.js';
import { make } from '../schema/make.js';
import { TeamRef } from '../schema/person.js';
import { agentWords } from './agent.js';
import { browserMark, readToken, sessionCookie, type BrowserMark, type SessionCookie } from './cookie.js';
import type { Parts } from './parts.js';

export const INSTANCE: AccessSubject = { type: 'instance' };

/** One request: who asks, when, and the relations read for it so far. */
export interface Ask {
  readonly viewer: Viewer;
  /** What the company agreed on, as it holds now. */
  readonly policy: Policy;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The session's id; null for a stranger. */
  readonly session: string | null;
  /** Why the session that the browser came with is one no more; null: it is one, or there is none. */
  readonly over: SessionOver | null;
  readonly cookie: SessionCookie;
  readonly browser: BrowserMark;
  /** The browser that asks, in words. */
  readonly agent: string;
  readonly loaders: Loaders;
}

/** `LEFT`: its person belongs here no more. */
export type SessionOver = 'LEFT' | 'ENDED';

/** What a request is answered with. */
type Behind = Pick<Parts, 'store' | 'settings' | 'now'>;

/** One a relation and request: what a list asks one by one is read at once. */
interface Loaders {
  /** Today's teams of a person, alphabetical. */
  readonly teamsOf: DataLoader<number, TeamRef[]>;
  /** What a link to a document shows; null for one that is gone, and for strangers. */
  readonly decisions: DataLoader<number, DecisionRef | null>;
}

const STRANGER: Viewer = { type: 'stranger' };

export async function openAsk(parts: Behind, request: Request, response: Response): Promise<Ask> {
  const cookie = sessionCookie(response, parts.settings.cookie);
  const token = readToken(request, parts.settings.cookie);
  const found = token === null ? null : await parts.store.sessions.look(token);
  const seen = found === 'left' ? null : found;
  if (seen !== null && seen.renewed !== null) cookie.keep(seen.renewed);
  viewAs(seen?.personId ?? null);
  const viewer = seen === null ? STRANGER : await personAs(parts, seen.personId);
  const policy = await parts.store.access.policy();
  const now = parts.now();
  return {
    viewer,
    policy,
    now,
    session: seen?.sessionId ?? null,
    over: token === null || seen !== null ? null : found === 'left' ? 'LEFT' : 'ENDED',
    cookie,
    browser: browserMark(request, response, parts.settings.cookie),
    agent: agentWords(request.headers['user-agent']),
    loaders: {
      teamsOf: new DataLoader((ids) => teamsOf(parts, ids)),
      decisions: new DataLoader((ids) => decisionsOf(parts, viewer, policy, now, ids)),
    },
  };
}

async function teamsOf({ store }: Behind, personIds: readonly number[]): Promise<TeamRef[][]> {
  const found = await store.people.teamsOfMany(personIds);
  return personIds.map((id) => (found.get(id) ?? []).map(({ slug, name }) => make(TeamRef, { slug, name })));
}

async function personAs({ store }: Behind, personId: number): Promise<Viewer> {
  const { admin, calibrator, objected } = await store.access.roles(personId);
  return { type: 'person', personId, admin, calibrator, objected };
}

/** A person as a subject, with what stands between them and the viewer; one statement, whether there is such a person or not. */
export async function subjectOf(store: Parts['store'], { viewer }: Ask, personId: number | null): Promise<AccessSubject> {
  const viewerId = viewer.type === 'person' ? viewer.personId : 0;
  return { type: 'person', personId, standing: await store.access.standing(viewerId, personId) };
}

async function decisionsOf(
  { store }: Behind,
  viewer: Viewer,
  policy: Policy,
  now: number,
  ids: readonly number[],
): Promise<(DecisionRef | null)[]> {
  const verdict = may(viewer, 'view-decisions', INSTANCE, policy, now);
  if (!verdict.allowed) return ids.map(() => null);
  const names = (await store.decisions.names(ids)).open(verdict);
  return ids.map((id) => {
    const name = names.get(id);
    return name === undefined ? null : make(DecisionRef, { id: String(id), label: name.label?.toUpperCase() ?? null, title: name.title });
  });
}
