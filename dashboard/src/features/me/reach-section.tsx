import { lazy, Suspense, type ReactElement } from 'react';
import type { PersonPage, Reading, Readings } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { counted } from '../../ui/counts.js';
import { fetchedWords, unknownWords } from '../../ui/coverage-words.js';
import { WordDoor } from '../../ui/number-door.js';
import { numberOf } from '../../ui/reading.js';
import { Sentence } from '../../ui/sentence.js';
import { Opportunity } from './opportunity.js';
import { openingWords, underOpening } from './reach-words.js';
import { atLeast, type Voice } from './voice.js';
import styles from './reach-section.module.css';

const ReachFigure = lazy(() => import('./reach-figure.js').then((part) => ({ default: part.ReachFigure })));

interface Props {
  page: PersonPage;
  readings: Readings;
  reading: Reading;
  voice: Voice;
}

/** The opening sentence of the letter with what it rests on, what was reviewed in all, and the rings beside it. */
export function ReachSection({ page, readings, reading, voice }: Props): ReactElement {
  const others = numberOf(reading, 'other-reviews');
  const under = underOpening(reading, readings.period, voice);
  const notes = [fetchedWords(readings.fetched), unknownWords(reading.coverage).join(' ')].filter(
    (words) => words !== null && words !== '',
  );
  return (
    <div className={styles.hero}>
      <div className={styles.words}>
        <h1 className="opening">
          <Sentence tokens={openingWords(reading, voice)} />
        </h1>
        {under.length > 0 && (
          <p className={`lead quiet ${styles.under ?? ''}`}>
            <Sentence tokens={under} />
          </p>
        )}
        <p className={`facts ${styles.facts ?? ''}`}>
          <WordDoor evidence="review-reach">Show evidence</WordDoor>
          {others > 0 && (
            <>
              <span>
                {atLeast(voice)}
                {counted(others, 'review')}
              </span>
              <span>{counted(numberOf(reading, 'other-people'), 'person', 'people')}</span>
            </>
          )}
          <Certainty n={others === 0 ? reading.n : others} floor={reading.definition.floor} beside />
        </p>
        <p className={`facts ${styles.facts ?? ''}`}>
          <span>
            In all {atLeast(voice)}
            <WordDoor evidence="review-reach:reviews">{counted(numberOf(reading, 'reviews'), 'review')}</WordDoor> of{' '}
            <WordDoor evidence="review-reach:pulls">{counted(numberOf(reading, 'pulls'), 'pull request')}</WordDoor> by{' '}
            <WordDoor evidence="review-reach:people">{counted(numberOf(reading, 'people'), 'person', 'people')}</WordDoor>
          </span>
        </p>
        <Opportunity reading={reading} voice={voice} />
        {notes.map((words) => (
          <p key={words} className={`small ${styles.note ?? ''}`}>
            {words}
          </p>
        ))}
      </div>
      <Suspense fallback={<div className={styles.room} />}>
        <ReachFigure page={page} readings={readings} reading={reading} voice={voice} />
      </Suspense>
    </div>
  );
}
