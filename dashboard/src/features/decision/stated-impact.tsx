import type { ReactElement } from 'react';
import type { DecisionPage } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { WordDoor } from '../../ui/number-door.js';
import { numberOf } from '../../ui/reading.js';
import { readingOf } from './title-words.js';

/** Whether the document says who gains and how that will be measured. */
export function StatedImpact({ page }: { page: DecisionPage }): ReactElement | null {
  const reading = readingOf(page, 'stated-impact');
  if (reading === null) return null;
  const gains = numberOf(reading, 'gains') > 0;
  const measure = numberOf(reading, 'measure') > 0;
  const words =
    gains && measure
      ? 'It says who gains and how that will be measured.'
      : gains
        ? 'It says who gains. We found no word on how that will be measured.'
        : measure
          ? 'It says what will be measured. We found no word on who gains.'
          : 'We found no word on who gains or how it will be measured.';
  return (
    <ClaimRow word="Impact">
      <p>
        {words} {(gains || measure) && <WordDoor evidence={`stated-impact:${gains ? 'gains' : 'measure'}`}>Show evidence</WordDoor>}
      </p>
    </ClaimRow>
  );
}
