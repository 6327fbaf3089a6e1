import { lazy, Suspense, type ReactElement } from 'react';
import type { Reading } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { capital, counted } from '../../ui/counts.js';
import { band, numberOf } from '../../ui/reading.js';
import { Sentence } from '../../ui/sentence.js';
import { WordDoor } from '../../ui/number-door.js';
import { Opportunity } from './opportunity.js';
import { askedWords, expectedWords, mayRate } from './share-words.js';
import { atLeast, type Voice } from './voice.js';

const WayBar = lazy(() => import('../../charts/way-bar.js').then((part) => ({ default: part.WayBar })));

/** Asked by name, by a rule, or not at all. */
export function AskedRow({ reading, voice }: { reading: Reading; voice: Voice }): ReactElement {
  const ways = ['by-name', 'by-rule', 'unasked', 'not-said'].map((way) => ({ way, value: numberOf(reading, way) }));
  const drawn = ways.some((way) => way.value > 0);
  return (
    <ClaimRow
      word="Asked"
      figure={
        drawn && (
          <Suspense fallback={<div style={{ height: 60 }} />}>
            <WayBar ways={ways} />
          </Suspense>
        )
      }
    >
      <p className="lead">
        <Sentence tokens={askedWords(reading, voice)} />
      </p>
      <p className="facts">
        {mayRate(reading, voice) && reading.interval && <span>{capital(band(reading.interval))}</span>}
        <Certainty n={reading.n} floor={reading.definition.floor} />
        {voice.partial && reading.enough && <span>The share waits until everything is fetched</span>}
        {numberOf(reading, 'counted') > 0 && <WordDoor evidence="pull:counted">Show evidence</WordDoor>}
        <Askers reading={reading} voice={voice} />
      </p>
      <Mentioned reading={reading} voice={voice} />
      {mayRate(reading, voice) && expectedWords(reading) !== '' && <p className="small">{expectedWords(reading)}</p>}
      <Opportunity reading={reading} voice={voice} />
    </ClaimRow>
  );
}

/** Questions put to somebody by name in the text, before the review. */
function Mentioned({ reading, voice }: { reading: Reading; voice: Voice }): ReactElement | null {
  const times = numberOf(reading, 'mentioned');
  if (times === 0) return null;
  return (
    <p className="small">
      A question was put to {voice.yours ? 'you' : 'them'} by name before{' '}
      <WordDoor evidence="pull:mentioned">{counted(times, 'session')}</WordDoor>.
    </p>
  );
}

/** How many people and other teams the requests came from. */
function Askers({ reading, voice }: { reading: Reading; voice: Voice }): ReactElement | null {
  const people = numberOf(reading, 'askers');
  const teams = numberOf(reading, 'asking-teams');
  if (people === 0) return null;
  return (
    <span>
      By {atLeast(voice)}
      <WordDoor evidence="pull:askers">{counted(people, 'person', 'people')}</WordDoor>
      {teams > 0 && (
        <>
          , from <WordDoor evidence="pull:asking-teams">{counted(teams, 'other team')}</WordDoor>
        </>
      )}
    </span>
  );
}
