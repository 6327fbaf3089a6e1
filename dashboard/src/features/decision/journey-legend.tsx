import { Fragment, type ReactElement } from 'react';
import type { DecisionMark, DecisionPage } from '../../gql/types-decisions.js';
import type { Distance } from '../../gql/types.js';
import { colourOf, DistanceMark, DistanceShape } from '../../ui/marks.js';

const DISTANCE_WORDS: readonly (readonly [Distance | null, string])[] = [
  ['OWN', 'own team'],
  ['WORKS_WITH', 'works with'],
  ['SELDOM', 'seldom'],
  [null, 'distance not measured'],
];

/** What filling, ring, line and shape mean, with how many there are of each; nothing of what is not drawn. */
export function JourneyLegend({ page, table }: { page: DecisionPage; table: boolean }): ReactElement {
  const there = DISTANCE_WORDS.filter(([distance]) => page.lanes.some((lane) => lane.distance === distance));
  return (
    <>
      {!table && <Kinds page={page} />}
      <span className="iconed">
        {there.map(([distance, words]) => (
          <Fragment key={words}>
            <DistanceMark distance={distance} filled team /> {words}
          </Fragment>
        ))}
      </span>
    </>
  );
}

/** A mark as the first lane that has one of this kind draws it. */
function drawnAs(page: DecisionPage, isOne: (mark: DecisionMark) => boolean): Distance | null {
  return page.lanes.find((lane) => lane.marks.some(isOne))?.distance ?? null;
}

const isChange = ({ kind }: DecisionMark): boolean => kind === 'CHANGED';
const isOther = ({ kind }: DecisionMark): boolean => kind !== 'CHANGED' && kind !== 'PULL';

function Kinds({ page }: { page: DecisionPage }): ReactElement {
  const marks = page.lanes.flatMap((lane) => lane.marks);
  const changed = marks.filter(isChange).length;
  const others = marks.filter(isOther).length;
  const pulls = marks.filter((mark) => mark.kind === 'PULL');
  const byHand = pulls.filter((mark) => mark.how === 'BY_HAND').length;
  return (
    <>
      {changed > 0 && (
        <span className="iconed">
          <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
            <DistanceShape distance={drawnAs(page, isChange)} filled size={5.2} />
            <circle r="9.5" fill="none" stroke={colourOf(drawnAs(page, isChange))} strokeWidth="1.5" />
          </svg>
          thread that changed the design, {changed}
        </span>
      )}
      {others > 0 && (
        <span className="iconed">
          <DistanceMark distance={drawnAs(page, isOther)} filled={false} team /> other threads, reviews and comments, {others}
        </span>
      )}
      {pulls.length > byHand && (
        <span className="iconed">
          <Stroke dashed={false} />
          says so in its text, {pulls.length - byHand}
        </span>
      )}
      {byHand > 0 && (
        <span className="iconed">
          <Stroke dashed />
          linked by hand, {byHand}
        </span>
      )}
    </>
  );
}

function Stroke({ dashed }: { dashed: boolean }): ReactElement {
  return (
    <svg width="24" height="4" aria-hidden="true">
      <path d="M0 2H24" stroke="var(--ink-2)" strokeWidth="2" {...(dashed ? { strokeDasharray: '3 3' } : {})} />
    </svg>
  );
}
