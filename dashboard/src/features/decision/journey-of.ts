import type { Journey, JourneyLane, JourneyMark, JourneyStage } from '../../charts/journey-shape.js';
import { binned, WIDTH } from '../../charts/journey-shape.js';
import type { DecisionLane, DecisionMark, DecisionPage, MarkKind } from '../../gql/types-decisions.js';
import { capital, counted } from '../../ui/counts.js';
import { day, dayKey } from '../../ui/dates.js';
import { HOWS, STATES } from '../../ui/decision-words.js';

const DAY_MS = 86_400_000;
/** How wide the widest mark is drawn, with its ring. */
const MARK_WIDTH = 24;

/** What a mark is, for who hears it and in the table. */
const MARKS: Record<MarkKind, string> = {
  CHANGED: 'thread that changed the design',
  ANSWERED: 'thread, answered or declined',
  COMMENT: 'comment',
  REVIEW: 'review',
  PULL: 'pull request that cites it',
};

/** `search-core` of `fernholt/search-core`. */
export function repositoryName(name: string): string {
  return name.split('/').at(-1) ?? name;
}

export function teamName(lane: Pick<DecisionLane, 'team'>): string {
  return lane.team?.name ?? 'Team not known';
}

export function markWords(mark: DecisionMark): string {
  return mark.kind === 'PULL' && mark.how !== null ? HOWS[mark.how] : capital(MARKS[mark.kind]);
}

function said(mark: DecisionMark, team: string): string {
  const what = mark.kind === 'PULL' && mark.number !== null ? `${repositoryName(mark.repository)} #${String(mark.number)}, ` : '';
  return [team, day(mark.at), `${what}${markWords(mark).toLowerCase()}`, mark.title ?? ''].filter((word) => word !== '').join(', ');
}

function labelOf(mark: DecisionMark): string | null {
  return mark.kind === 'PULL' && mark.number !== null && mark.title !== null
    ? `${repositoryName(mark.repository)} #${String(mark.number)}`
    : null;
}

/** What tells most of a day stands for it. */
const TELLING: readonly MarkKind[] = ['CHANGED', 'ANSWERED', 'REVIEW', 'COMMENT'];

/** What was said within a few units of the drawing would lie on one spot: it is one mark, which says how much it stands for. */
function together(marks: readonly DecisionMark[], near: number): (readonly DecisionMark[])[] {
  const groups: DecisionMark[][] = [];
  for (const mark of [...marks].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const [first] = groups.at(-1) ?? [];
    const joins =
      first !== undefined &&
      mark.before === first.before &&
      (dayKey(mark.at) === dayKey(first.at) || Date.parse(mark.at) - Date.parse(first.at) < near);
    if (joins) groups.at(-1)?.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

/** The most telling of what one mark stands for, and the rest in words. */
function oneMark(held: readonly DecisionMark[], team: string): JourneyMark[] {
  const [mark] = [...held].sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind));
  const [first, last] = [held[0], held.at(-1)];
  if (mark === undefined || first === undefined || last === undefined) return [];
  const { id, at, kind, how } = mark;
  const url = mark.url !== null && /^https?:/.test(mark.url) ? mark.url : null;
  const when = dayKey(first.at) === dayKey(last.at) ? 'that day' : `between ${day(first.at, false)} and ${day(last.at, false)}`;
  const more = held.length === 1 ? '' : `, one of ${String(held.length)} ${when}`;
  return [{ id, at, kind, how, url, label: labelOf(mark), said: `${said(mark, team)}${more}`, count: held.length }];
}

function laneOf(lane: DecisionLane, near: number): JourneyLane {
  const name = teamName(lane);
  const pulls = lane.marks.filter((mark) => mark.kind === 'PULL').map((mark) => [mark]);
  const voices = together(
    lane.marks.filter((mark) => mark.kind !== 'PULL'),
    near,
  );
  const marks = [...voices, ...pulls].flatMap((held) => oneMark(held, name));
  const silent = lane.affected && marks.length === 0 ? `We found no word from ${name}` : null;
  return { key: lane.team?.slug ?? '', name, distance: lane.distance, marks, silent };
}

/** Threads, reviews and comments of all lanes. */
export function voicesOf(page: DecisionPage): DecisionMark[] {
  return page.lanes.flatMap((lane) => lane.marks).filter((mark) => mark.kind !== 'PULL');
}

/** The page's life as the chart draws it; null where nothing is dated yet. */
export function journeyOf(page: DecisionPage): Journey | null {
  const { begunAt, decidedAt } = page.decision;
  const times = [begunAt, decidedAt, ...page.lanes.flatMap((lane) => lane.marks.map((mark) => mark.at))]
    .filter((at) => at !== null)
    .map((at) => Date.parse(at))
    .sort((a, b) => a - b);
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return null;
  const room = Math.max(2 * DAY_MS, (last - first) * 0.03);
  const from = new Date(first - room).toISOString();
  const to = new Date(last + room).toISOString();
  const near = ((last - first + 2 * room) / WIDTH) * MARK_WIDTH;
  const lanes = binned(
    page.lanes.map((lane) => laneOf(lane, near)),
    (mark, count) => `${counted(count, MARKS[mark.kind])} in the week of ${day(mark.at)}`,
  );
  const word = STATES[decidedState(page)];
  return {
    from,
    to,
    decidedAt,
    decision: decidedAt === null ? null : `${word} ${day(decidedAt, false)}`,
    stages: stagesOf(page, to),
    lanes,
  };
}

/** The state it was decided with: a later one, as implemented, does not rename the decision. */
function decidedState({ decision, states }: DecisionPage): DecisionPage['decision']['state'] {
  const at = states.find((move) => move.at === decision.decidedAt);
  return at?.state ?? decision.state;
}

function stagesOf(page: DecisionPage, end: string): JourneyStage[] {
  const { begunAt, decidedAt } = page.decision;
  const voices = voicesOf(page);
  const pulls = page.lanes.flatMap((lane) => lane.marks).filter((mark) => mark.kind === 'PULL').length;
  const stages: JourneyStage[] = [];
  const before = decidedAt ?? end;
  const opened = page.states.find((move) => move.state === 'PROPOSED')?.at ?? voices.map((mark) => mark.at).sort()[0] ?? null;
  if (begunAt !== null && opened !== null && opened > begunAt && opened < before)
    stages.push({ words: 'Draft', from: begunAt, to: opened });
  const start = opened !== null && opened < before ? opened : begunAt;
  const heard = voices.filter((mark) => mark.before).length;
  if (start !== null && start < before)
    stages.push({ words: heard === 0 ? 'Discussion' : `Discussion, ${counted(heard, 'voice')}`, from: start, to: before });
  if (decidedAt !== null && decidedAt < end)
    stages.push({ words: `Pull requests that cite it, ${String(pulls)}`, from: decidedAt, to: end });
  return stages;
}
