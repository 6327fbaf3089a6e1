import { lazy, Suspense, type ReactElement } from 'react';
import type { Reading } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { capital } from '../../ui/counts.js';
import { WordDoor } from '../../ui/number-door.js';
import { band, numberOf } from '../../ui/reading.js';
import { Sentence } from '../../ui/sentence.js';
import { crossWords, mayRate } from './share-words.js';
import type { Voice } from './voice.js';

const ShareBand = lazy(() => import('../../charts/share-band.js').then((part) => ({ default: part.ShareBand })));

/** How much of the reviewing went outside the own team. */
export function CrossRow({ reading, voice }: { reading: Reading; voice: Voice }): ReactElement {
  const rated = mayRate(reading, voice) && reading.interval !== null;
  const all = numberOf(reading, 'all');
  return (
    <ClaimRow
      word="Other teams"
      figure={
        rated &&
        reading.interval && (
          <Suspense fallback={<div style={{ height: 46 }} />}>
            <ShareBand value={numberOf(reading, 'cross') / all} low={reading.interval.low} high={reading.interval.high} />
          </Suspense>
        )
      }
    >
      <p className="lead">
        <Sentence tokens={crossWords(reading, voice)} />
      </p>
      <p className="facts">
        {rated && reading.interval && <span>{capital(band(reading.interval))}</span>}
        <Certainty n={reading.n} floor={reading.definition.floor} />
        {voice.partial && reading.enough && <span>The share waits until everything is fetched</span>}
        {all > 0 && <WordDoor evidence="cross-team-share:cross">Show evidence</WordDoor>}
      </p>
    </ClaimRow>
  );
}
