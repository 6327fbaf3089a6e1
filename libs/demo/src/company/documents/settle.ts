import type { Commit } from '../life.js';
import type { Stage } from '../stage.js';
import type { DocumentStatus } from './subject.js';

/** A minute before it counts, the status line is changed. */
const MINUTE = 60_000;

const MESSAGES: Partial<Readonly<Record<DocumentStatus, string>>> = {
  proposed: 'Ready for review',
  accepted: 'Mark as accepted',
  rejected: 'Record the decision: rejected',
};

/** The commits of a proposal that change nothing but its status: when it is ready for review, and when it is decided. */
export function settle({ life, plan, random }: Stage): void {
  if (life.document === null || plan.script?.adds !== true) return;
  function mark(at: number, marks: DocumentStatus): void {
    const commit: Commit = {
      at,
      authoredAt: at,
      author: life.author,
      message: MESSAGES[marks] ?? marks,
      sha: random.sha(),
      replacedAt: null,
      marks,
    };
    life.commits.push(commit);
  }
  const ready = life.events.find((event) => event.kind === 'ready_for_review')?.at;
  if (ready !== undefined) mark(ready - MINUTE, 'proposed');
  const merged = life.events.find((event) => event.kind === 'merged')?.at;
  if (merged !== undefined) mark(merged - MINUTE, life.document.to ?? 'accepted');
}
