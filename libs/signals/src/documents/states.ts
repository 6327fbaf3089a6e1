import { DAY_MS, type DocumentState } from '@ambit/activity';
import type { Drafts } from '../facts/drafts.js';
import type { People } from '../facts/people.js';
import type { Pull, Pulls } from '../facts/pulls.js';
import { NOBODY } from '../log/log.js';
import type { HeldVersion } from '../log/written.js';
import type { WrittenDocument } from './document.js';

const DECIDED: ReadonlySet<DocumentState> = new Set(['accepted', 'implemented', 'rejected', 'withdrawn', 'superseded', 'deferred']);
const ACCEPTED: ReadonlySet<DocumentState> = new Set(['accepted', 'implemented']);

/** A state a document came into; persons as in facts, NOBODY for none. */
export interface Move {
  readonly state: DocumentState;
  readonly raw: string | null;
  readonly at: number;
  readonly person: number;
  readonly mergedBy: number;
  readonly work: number | null;
  readonly seq: number;
  /** The version that says so, its place in the document's; null where GitHub's own state does. */
  readonly version: number | null;
}

export function isDecided(state: DocumentState): boolean {
  return DECIDED.has(state);
}

/** What the states are read from. */
export interface Course {
  readonly people: People;
  readonly pulls: Pulls;
  readonly drafts: Drafts;
}

/**
 * The states a document went through before `to`, in order, each differing from the one before: those of the pull request
 * that proposed it, then those of its versions on the branch. A version without a status that came to the branch counts
 * as accepted then; one whose text was not read moves nothing.
 */
export function movesOf(document: WrittenDocument, to: number, course: Course): Move[] {
  const onBranch = document.versions
    .map((version, place) => ({ version, place }))
    .filter(({ version }) => !version.proposed && version.at < to);
  const arrived = onBranch[0]?.version.at ?? Infinity;
  const moves: Move[] = proposalMoves(document, Math.min(arrived, to), arrived === Infinity, course);
  let said = false;
  onBranch.forEach(({ version, place }) => {
    if (!version.held) return;
    const first = !said;
    said = true;
    const state = version.status?.state ?? (first ? unsaid(document) : null);
    if (state !== null) moves.push(moveOf(version, place, state, version.at, course));
  });
  return moves.filter((move, i) => i === 0 || move.state !== moves[i - 1]?.state);
}

/** What stands on the branch without a status was accepted when it came there; a discussion or an issue is only proposed. */
function unsaid({ place }: WrittenDocument): DocumentState {
  return place === 'file' ? 'accepted' : 'proposed';
}

function moveOf(version: HeldVersion, place: number | null, state: DocumentState, at: number, { people, pulls }: Course): Move {
  const pull = version.work === null ? undefined : pulls.of(version.work);
  const writer = version.bot ? NOBODY : people.personOf(version.account ?? NOBODY);
  return {
    state,
    raw: version.status?.raw ?? null,
    at,
    person: writer === NOBODY && pull !== undefined && !pull.bot ? pull.author : writer,
    mergedBy: version.work === null ? NOBODY : pulls.endsAt(version.work, Infinity).mergedBy,
    work: version.work,
    seq: version.seq,
    version: place,
  };
}

/**
 * While only a pull request has it: what its text says where that is undecided, else draft or proposed as the pull request
 * is; closed unmerged: withdrawn where its author closed it, else rejected.
 * @param until when it came to the branch, or the end; @param alone whether it never came there
 */
function proposalMoves(document: WrittenDocument, until: number, alone: boolean, course: Course): Move[] {
  const pull = document.proposedIn === null ? undefined : course.pulls.of(document.proposedIn);
  const proposals = document.versions.filter((version) => version.proposed && version.at < until);
  const moves: Move[] = [];
  if (pull === undefined) {
    for (const version of proposals) moves.push(moveOf(version, null, undecided(version) ?? 'proposed', version.at, course));
    return moves;
  }
  const own = proposals.filter(({ work }) => work === pull.work);
  const host = (at: number, state: DocumentState, person = pull.author): Move => hostMove(pull, at, state, person);
  const stateAt = (at: number): DocumentState => {
    const text = own.findLast((version) => version.at <= at) ?? own[0];
    return (text === undefined ? null : undecided(text)) ?? (course.drafts.at(pull.work, at) ? 'draft' : 'proposed');
  };
  if (pull.openedAt >= until) return moves;
  const turns = course.drafts.turnsOf(pull.work).map(({ at }) => at);
  for (const at of [pull.openedAt, ...turns.filter((turn) => turn > pull.openedAt && turn < until)]) moves.push(host(at, stateAt(at)));
  for (const version of own)
    if (version.at > pull.openedAt && undecided(version) !== null)
      moves.push(moveOf(version, null, stateAt(version.at), version.at, course));
  if (alone) {
    const { mergedAt, closedAt, closedBy } = course.pulls.endsAt(pull.work, until);
    if (mergedAt === null && closedAt !== null)
      moves.push(host(closedAt, closedBy !== NOBODY && closedBy === pull.author ? 'withdrawn' : 'rejected', closedBy));
  }
  return moves.sort((a, b) => a.at - b.at);
}

function undecided({ status }: HeldVersion): DocumentState | null {
  return status !== null && (status.state === 'draft' || status.state === 'proposed') ? status.state : null;
}

function hostMove(pull: Pull, at: number, state: DocumentState, person: number): Move {
  return { state, raw: null, at, person: pull.bot ? NOBODY : person, mergedBy: NOBODY, work: pull.work, seq: pull.seq, version: null };
}

/**
 * When it was decided: the first version whose state is a decided one; where no earlier version's text is held, the end of
 * the day the text itself names, if that is earlier.
 */
export function decidedAt(document: WrittenDocument, moves: readonly Move[], states: 'decided' | 'accepted'): number | null {
  const wanted = states === 'decided' ? DECIDED : ACCEPTED;
  const move = moves.find(({ state }) => wanted.has(state));
  if (move === undefined) return null;
  const version = move.version === null ? undefined : document.versions[move.version];
  if (version === undefined || version.decided === null || version.status === null) return move.at;
  if (document.versions.slice(0, move.version ?? 0).some(({ held }) => held)) return move.at;
  const said = Date.parse(`${version.decided}T00:00:00Z`) + DAY_MS - 1;
  return Number.isNaN(said) ? move.at : Math.min(said, move.at);
}
