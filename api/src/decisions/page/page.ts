import type { Allowed } from '@ambit/access';
import type { DocumentRowView, OverlapView, Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import { NOT_SHARED, type NotShared } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { readNames } from '../../schema/names.js';
import { fetchedOf, readingsOf } from '../../schema/shape.js';
import { decisionOf, urlOf } from '../decision.js';
import { leaveToView } from '../leave.js';
import { Names } from '../names.js';
import { showOverlaps } from '../overlaps/show.js';
import { outcomesOf } from '../outcome.js';
import { DecisionPage } from '../types/page.js';
import { numberOf } from '../../schema/number-of.js';
import { labelOf } from '../words.js';
import { affectedOf, askedIn, teamsIn, type Comment } from './affected.js';
import { documentComment } from './comment.js';
import { Distances } from './distances.js';
import { lanesOf } from './lanes.js';
import { linksOf } from './links.js';
import { marksOf, placesOfMarks } from './marks.js';
import { movesOf, versionsOf } from './moves.js';
import { approversOf, peopleIn, reviewersOf } from './people.js';
import { refsOf } from './refs.js';
import { readSource, type Source } from './source.js';

/** Pairs a page shows; the rest stand in the list of all. */
const PAIRS = 20;

/** One document's page. A stranger and who asks for one that is not there get the same answer. */
export async function readDecision(store: Store, ask: Ask, id: string): Promise<DecisionPage | NotShared> {
  const verdict = leaveToView(ask);
  const number = numberOf(id);
  if (verdict === null || number === null) return NOT_SHARED;
  const row = (await store.decisions.one(number)).open(verdict);
  return row === null ? NOT_SHARED : showPage(store, ask, verdict, row);
}

export async function showPage(store: Store, ask: Ask, verdict: Allowed<'view-decisions'>, row: DocumentRowView): Promise<DecisionPage> {
  const source = await readSource(store, verdict, row, ask.now);
  const { life, readings, measured } = source;
  const hidden = row.repository.private;
  const outcomes = hidden ? [] : (await store.decisions.outcomes(row.id)).open(verdict);
  const names = await namesFor(store, source, outcomes);
  const pairs = hidden ? [] : await overlapsWith(store, verdict, row.id);
  const words = hidden ? new Map() : (await store.decisions.excerptsOf(placesOfMarks(source))).open(verdict);
  const distances = new Distances(life, readings);
  const links = linksOf(source, names, distances);
  const undone = life?.ties.some(({ how, workId }) => how.includes('by-hand') && !source.handLinks.some((one) => one.workId === workId));
  const refs = await refsOf(store, verdict, row);
  const marks = marksOf(source, words);
  return make(DecisionPage, {
    decision: decisionOf(row, names, readings),
    measuring: source.newer || undone === true || links.some(({ counted }) => !counted),
    generation: measured === null ? null : String(measured.generation.id),
    measuredAt: measured?.generation.measuredAt ?? null,
    asOf: measured?.generation.asOf ?? null,
    fetched: measured === null ? null : fetchedOf(measured.generation),
    readings: readingsOf(readings, await readNames(store)),
    states: movesOf(source, names),
    versions: versionsOf(source, names),
    reviewers: reviewersOf(source, names),
    approvers: approversOf(source, names),
    ...refs,
    lanes: lanesOf({ marks, own: row.standing?.teams ?? [], affected: new Set(teamsIn(readings)) }, names, distances),
    links,
    affected: affectedOf(readings, names, commentOn(row)),
    implementedAfterDays: firstOf(source),
    outcomes: outcomesOf(outcomes, names, ask),
    asksBaseline: !hidden && row.state === 'accepted' && !outcomes.some(({ before }) => before !== null),
    investment: row.investment,
    overlaps: await showOverlaps(store, verdict, pairs, measured?.generation.id ?? null),
    notes: hidden ? [] : row.notes,
  });
}

function namesFor(store: Store, { row, life, readings, handLinks }: Source, outcomes: readonly { readonly personId: number | null }[]) {
  return Names.read(store, [
    ...(row.standing?.authors ?? []),
    ...peopleIn(life),
    ...askedIn(readings),
    ...handLinks.map(({ personId }) => personId),
    ...outcomes.map(({ personId }) => personId),
  ]);
}

async function overlapsWith(store: Store, verdict: Allowed<'view-decisions'>, documentId: number): Promise<readonly OverlapView[]> {
  return (await store.decisions.overlaps({ documentId, unjudged: true, first: PAIRS })).open(verdict).overlaps;
}

/** Null of a private one: a comment would name it. */
function commentOn(row: DocumentRowView): Comment | null {
  const url = urlOf(row);
  if (row.repository.private || url === null) return null;
  const decided = row.standing?.decidedAt != null;
  return (login, team) => documentComment({ login, team, label: labelOf(row.label), title: row.title, url, decided });
}

/** Whole days from the decision to the first change that implements it. */
function firstOf({ life }: Source): number | null {
  const days = life?.implementing.map((one) => one.days) ?? [];
  return days.length === 0 ? null : Math.floor(Math.min(...days));
}
