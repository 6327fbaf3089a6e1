import { lazy, Suspense, type ReactElement } from 'react';
import type { PersonPage, Reading, Readings } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { counted } from '../../ui/counts.js';
import { fetchedWords, unknownWords } from '../../ui/coverage-words.js';
import { WordDoor } from '../../ui/number-door.js';
import { numberOf } from '../../ui/reading.js';
import { Sentence } from '../../ui/sentence.js';
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

/** The opening sentence of the letter, and the rings beside it. */
export function ReachSection({ page, readings, reading, voice }: Props): ReactElement {
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
          <Fact reading={reading} part="reviews" one="review" before={atLeast(voice)} />
          <Fact reading={reading} part="pulls" one="pull request" />
          <Fact reading={reading} part="people" one="person" many="people" />
          <Certainty n={reading.n} floor={reading.definition.floor} beside />
        </p>
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

interface FactProps {
  reading: Reading;
  part: string;
  one: string;
  many?: string;
  before?: string;
}

function Fact({ reading, part, one, many, before = '' }: FactProps): ReactElement | null {
  const value = numberOf(reading, part);
  return value === 0 ? null : (
    <span>
      {before}
      {counted(value, one, many)}
    </span>
  );
}
