import { startOf } from '../documents/cases.js';
import type { Stand } from '../documents/stand.js';
import { wayOf, type Way } from '../facts/asks.js';
import type { Facts } from '../facts/facts.js';
import { rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import type { EvidenceKind, View } from '../signal.js';
import { knownUntil } from './cases.js';
import { talksAt } from './discussions.js';
import { mentionsIn, questionsBefore, type Mention } from './mentions.js';

/** Something a person's view was given on: a session of reviews, or a question put to the person that was answered there. */
export interface Occasion {
  readonly seq: number;
  readonly at: number;
  readonly kind: EvidenceKind;
  readonly work: number | null;
  readonly repository: number;
  /** The documents the pull request proposes, or the one whose discussion it is. */
  readonly documents: readonly number[];
  readonly way: Way;
  /** Null: not by name, as far as is recorded. */
  readonly asked: { readonly by: number; readonly at: number; readonly early: boolean; readonly adopted: boolean } | null;
  /** Whether GitHub says how it came about. */
  readonly recorded: boolean;
}

/** Those of a period, sessions first. */
export function occasionsOf(view: View, person: number): Occasion[] {
  const asks = mentionsIn(view.facts).asksTo(person);
  return [...sessionsOf(view, person, asks), ...answeredOf(view, person, asks), ...discussedOf(view, person)];
}

function sessionsOf(view: View, person: number, mentions: readonly Mention[]): Occasion[] {
  const { sessions, asks, reviews, sessionsOf: of } = view.facts;
  const papers = proposals(view.facts, view.to);
  const mentioned = questionsBefore(view.facts, person, mentions);
  return Array.from(rowsBetween(of.of(person), sessions.start, view.from, view.to), (session) => {
    const first = sessions.first[session] ?? 0;
    const work = sessions.work[session] ?? NOBODY;
    const way = wayOf(asks, session);
    const requested = way === 'by-name' ? { by: asks.asker[session] ?? NOBODY, at: asks.at[session] ?? 0 } : null;
    const asked = requested ?? mentioned.get(session) ?? null;
    return {
      seq: reviews.seq[first] ?? 0,
      at: sessions.start[session] ?? 0,
      kind: 'review.submitted',
      work,
      repository: reviews.repository[first] ?? NOBODY,
      documents: idsOf(papers.get(work)),
      way,
      asked: asked === null ? null : soughtOn(view, person, work, asked),
      recorded: asked !== null || way === 'by-rule',
    };
  });
}

/** Questions on work of others that no session came after, and after which the person wrote there. */
function answeredOf(view: View, person: number, asks: readonly Mention[]): Occasion[] {
  const { sessions, sessionsOf: of, pulls } = view.facts;
  const { wroteBetween } = mentionsIn(view.facts);
  const until = knownUntil(view);
  const papers = proposals(view.facts, view.to);
  const lastSession = new Map<number, number>();
  for (const session of asks.length === 0 ? [] : rowsBetween(of.of(person), sessions.start, -Infinity, until))
    lastSession.set(sessions.work[session] ?? NOBODY, sessions.start[session] ?? 0);
  return asks
    .filter(({ at, work }) => at >= view.from && at < view.to && (lastSession.get(work) ?? -Infinity) <= at)
    .filter(({ at, work }) => wroteBetween(work, person, at, until))
    .filter(({ work }) => pulls.of(work)?.author !== person)
    .map((ask) => ({
      seq: ask.seq,
      at: ask.at,
      kind: ask.kind,
      work: ask.work,
      repository: ask.repository,
      documents: idsOf(papers.get(ask.work)),
      way: 'by-name',
      asked: soughtOn(view, person, ask.work, ask),
      recorded: true,
    }));
}

/** Questions in discussions of documents after which the person spoke there. */
function discussedOf(view: View, person: number): Occasion[] {
  const talks = talksAt(view.facts, view.to);
  const from = startOf(view);
  return talks.asking(person).flatMap((comment): Occasion[] => {
    const { seq, at, repositoryId: repository, documentId: document } = comment;
    const after = talks.of(person).find(({ comment: spoken }) => spoken.documentId === document && spoken.at > at);
    if (after === undefined || at < from) return [];
    const by = view.facts.people.personOf(comment.account ?? NOBODY);
    const asked = { by, at, early: isOpen(after.stand, at), adopted: false };
    return [{ seq, at, kind: 'document.commented', work: null, repository, documents: [document], way: 'by-name', asked, recorded: true }];
  });
}

/** Whether it was early, and whether a thread the person began there afterwards was followed by a change or accepted later. */
function soughtOn(view: View, person: number, work: number, { by, at }: { readonly by: number; readonly at: number }): Occasion['asked'] {
  const { threads, drafts } = view.facts;
  const papers = proposals(view.facts, view.to).get(work) ?? [];
  const early = drafts.at(work, at) || papers.some((paper) => isOpen(paper, at));
  const adopted = threads.ofWork(work).some((row) => {
    if (threads.rows.person[row] !== person || (threads.rows.at[row] ?? 0) < at) return false;
    const outcome = threads.outcome(row, knownUntil(view));
    return outcome === 'changed' || outcome === 'accepted-later';
  });
  return { by, at, early, adopted };
}

function isOpen({ decidedAt }: Stand, at: number): boolean {
  return decidedAt === null || at < decidedAt;
}

type Proposals = ReadonlyMap<number, readonly Stand[]>;

const known = new WeakMap<Facts, Map<number, Proposals>>();

/** The documents each pull request proposed, as they stood at `to`, in order of their ids. */
function proposals(facts: Facts, to: number): Proposals {
  const held = known.get(facts) ?? new Map<number, Proposals>();
  known.set(facts, held);
  let found = held.get(to);
  if (found === undefined) {
    const stands = new Map<number, Stand[]>();
    for (const stand of facts.documents.standsAt(to)) {
      const work = stand.document.proposedIn ?? NOBODY;
      const group = stands.get(work);
      if (group === undefined) stands.set(work, [stand]);
      else group.push(stand);
    }
    held.set(to, (found = stands));
  }
  return found;
}

function idsOf(stands: readonly Stand[] = []): readonly number[] {
  return stands.map(({ document }) => document.id);
}
