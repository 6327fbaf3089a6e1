import type { DocumentState } from '@ambit/activity';
import type { WrittenDocument } from './document.js';
import { decidedAt, movesOf, type Course, type Move } from './states.js';

/** A document as it stood at a moment: nothing later than `to` is in it. */
export interface Stand {
  readonly document: WrittenDocument;
  readonly to: number;
  readonly moves: readonly Move[];
  readonly state: DocumentState;
  readonly begunAt: number;
  readonly decidedAt: number | null;
  readonly acceptedAt: number | null;
}

/** @returns null for a document that had not begun */
export function standOf(document: WrittenDocument, to: number, course: Course): Stand | null {
  const first = document.versions[0]?.at ?? Infinity;
  const opened = document.proposedIn === null ? undefined : course.pulls.of(document.proposedIn)?.openedAt;
  const begunAt = opened === undefined ? first : Math.min(opened, document.versions.find(({ proposed }) => !proposed)?.at ?? Infinity);
  if (begunAt >= to) return null;
  const moves = movesOf(document, to, course);
  return {
    document,
    to,
    moves,
    state: moves.at(-1)?.state ?? 'unknown',
    begunAt,
    decidedAt: decidedAt(document, moves, 'decided'),
    acceptedAt: decidedAt(document, moves, 'accepted'),
  };
}
