import type { ArchivedRepository, IssueCommentRow } from '../../archive/archive.js';
import type { IssueRow } from '../../archive/written.js';
import { stamp } from '../calendar.js';
import type { Happening, Talk } from '../life.js';
import type { Person } from '../model.js';
import { accountAt } from '../people.js';
import type { Repository } from '../repositories.js';
import type { Seen } from '../rows/seen.js';
import { weekOf } from '../world.js';
import type { World } from '../world.js';

/** An issue from its first word to its end. */
export interface IssueLife {
  /** Tells it from all others; of an incident, the path of the review that looks back on it. */
  readonly key: string;
  readonly repository: Repository;
  readonly at: number;
  readonly by: Person;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly talk: Talk[];
  readonly closed: Happening | null;
  /** Given when rows are made. */
  id: number;
  number: number;
}

/** Cuts issues at `end`, and closes those whose pull request was merged before it. */
export function issuesSeen(issues: readonly IssueLife[], seen: readonly Seen[], end: number): IssueLife[] {
  const merged = new Map<string, Happening>();
  for (const { life, events } of seen) {
    const event = life.closes === null ? undefined : events.find((one) => one.kind === 'merged');
    if (life.closes !== null && event) merged.set(life.closes.key, { at: event.at + 1000, kind: 'closed', by: event.by, id: 0 });
  }
  return issues
    .filter((issue) => issue.at < end)
    .map((issue) => {
      const closed = merged.get(issue.key) ?? issue.closed;
      return { ...issue, talk: issue.talk.filter((said) => said.at < end), closed: closed !== null && closed.at < end ? closed : null };
    });
}

/** Appends the rows of one issue to its repository's lists. */
export function addIssue(world: World, into: ArchivedRepository, issue: IssueLife): void {
  const { closed } = issue;
  const last = Math.max(issue.at, closed?.at ?? 0, ...issue.talk.map((said) => said.at));
  const row: IssueRow = {
    number: issue.number,
    id: issue.id,
    title: issue.title,
    body: issue.body,
    user: accountAt(issue.by, weekOf(world, issue.at)),
    state: closed === null ? 'open' : 'closed',
    state_reason: closed === null ? null : 'completed',
    labels: [...issue.labels],
    created_at: stamp(issue.at),
    updated_at: stamp(last),
    closed_at: closed === null ? null : stamp(closed.at),
  };
  into.issues.push(row);
  for (const said of issue.talk) into.issueComments.push(talkRow(world, issue.number, said));
  if (closed === null) return;
  const actor = accountAt(closed.by, weekOf(world, closed.at));
  into.timeline.push({ issue_number: issue.number, event: 'closed', id: closed.id, actor, created_at: stamp(closed.at) });
}

/** A comment on a conversation, of an issue or a pull request. */
export function talkRow(world: World, number: number, talk: Talk): IssueCommentRow {
  const at = stamp(talk.at);
  const user = accountAt(talk.by, weekOf(world, talk.at));
  return { issue_number: number, id: talk.id, user, body: talk.text, created_at: at, updated_at: at };
}
