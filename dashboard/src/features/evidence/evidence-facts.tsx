import type { ReactElement } from 'react';
import type { Evidence } from '../../gql/types-evidence.js';
import { Certainty } from '../../ui/certainty.js';
import { capital, counted, figure } from '../../ui/counts.js';
import { decisionUnknownWords, unknownWords } from '../../ui/coverage-words.js';
import { dayAndClock } from '../../ui/dates.js';
import { periodDays } from '../../ui/period.js';
import { unitOf } from './footer-words.js';
import type { Whom } from './subject.js';
import styles from './evidence.module.css';

/** What the list rests on. */
export function EvidenceFacts({ evidence, whom }: { evidence: Evidence; whom: Whom }): ReactElement {
  const { total, people, fetched, measuredAt, definition, coverage, period } = evidence;
  const unit = unitOf(evidence);
  const notes = whom === 'decision' ? decisionUnknownWords(coverage, unit) : unknownWords(coverage, unit);
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Evidence</dt>
          <dd>
            {counted(total, unit)}, {counted(people, 'person', 'people')}
          </dd>
        </div>
        <div>
          <dt>How much</dt>
          <dd>
            <Certainty n={total} floor={definition.floor} beside />
          </dd>
        </div>
        <div>
          <dt>Fetched</dt>
          <dd>
            {figure(fetched.repositories)} of {counted(fetched.of, 'repository', 'repositories')}
          </dd>
        </div>
        <div>
          <dt>Measured</dt>
          <dd>{dayAndClock(measuredAt)}</dd>
        </div>
      </dl>
      <p className={`small ${styles.notes ?? ''}`}>
        {capital(periodDays(period))}. {fetched.complete ? '' : 'Numbers can only grow. '}
        {notes.join(' ')}
      </p>
    </>
  );
}
