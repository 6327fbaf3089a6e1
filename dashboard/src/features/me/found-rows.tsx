import { lazy, Suspense, type ReactElement } from 'react';
import type { Readings } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { capital, listed } from '../../ui/counts.js';
import { WordDoor } from '../../ui/number-door.js';
import { band } from '../../ui/reading.js';
import { Sentence } from '../../ui/sentence.js';
import { monthsOf } from './mentoring-words.js';
import { ScopeList } from './scope-list.js';
import { foundIn, missingIn, SECTIONS, type Found, type Section } from './sections.js';
import { mayRate } from './share-words.js';
import type { Voice } from './voice.js';
import styles from './found-rows.module.css';

const MonthCurve = lazy(() => import('../../charts/month-curve.js').then((part) => ({ default: part.MonthCurve })));

/** A row for every section that has something to say, then one sentence on what was not found. */
export function FoundRows({ readings, voice }: { readings: Readings; voice: Voice }): ReactElement {
  const missing = missingIn(readings, voice);
  return (
    <>
      {SECTIONS.map((section) => (
        <FoundRow key={section.word} section={section} found={foundIn(section, readings, voice)} voice={voice} />
      ))}
      {missing.length > 0 && (
        <ClaimRow word="Not found" wide>
          <p className={`small ${styles.missing ?? ''}`}>Nothing found yet for: {listed(missing, missing.length)}.</p>
        </ClaimRow>
      )}
    </>
  );
}

function FoundRow({ section, found, voice }: { section: Section; found: readonly Found[]; voice: Voice }): ReactElement | null {
  if (found.length === 0) return null;
  const curve = found
    .map(({ finding, reading }) => (finding.signal === 'independence' ? monthsOf(reading) : []))
    .find(({ length }) => length > 0);
  return (
    <ClaimRow
      word={section.word}
      label={section.label}
      figure={
        curve && (
          <Suspense fallback={<div className={styles.curve} />}>
            <MonthCurve months={curve} />
          </Suspense>
        )
      }
    >
      {found.map((one) => (
        <Finding key={one.finding.signal} found={one} voice={voice} />
      ))}
    </ClaimRow>
  );
}

function Finding({ found: { finding, reading, sentences }, voice }: { found: Found; voice: Voice }): ReactElement {
  const [first = [], ...others] = sentences;
  const { leading, signal, plain = false } = finding;
  const see = plain ? 'See where' : 'Show evidence';
  return (
    <div className={styles.finding}>
      <p className="lead">
        <Sentence tokens={first} />
      </p>
      {others.map((tokens, index) => (
        <p key={index} className={styles.more}>
          <Sentence tokens={tokens} />
        </p>
      ))}
      {signal === 'scope' && <ScopeList reading={reading} />}
      <p className="facts">
        {mayRate(reading, voice) && reading.interval && <span>{capital(band(reading.interval))}</span>}
        {!plain && <Certainty n={reading.n} floor={reading.definition.floor} />}
        <WordDoor evidence={`${signal}:${leading}`} label={`${see}, ${reading.definition.name}`}>
          {see}
        </WordDoor>
        {finding.alone && <span>Only you see this, also where the page is shared</span>}
      </p>
    </div>
  );
}
