import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Reading, Readings } from '../../gql/types-readings.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { fetchedWords, unknownWords } from '../../ui/coverage-words.js';
import { dayAndClock } from '../../ui/dates.js';
import { periodDays } from '../../ui/period.js';
import { useHere } from '../../ui/viewer.js';
import { carryWords, windowWords } from './carry-words.js';
import { FlowMatrix } from './flow-matrix.js';
import { flowOf, flowWords, mixingWords } from './flow-words.js';
import { Ways } from './ways.js';
import { togetherWords } from './together-words.js';
import styles from './organization.module.css';

function find(readings: Readings, signal: string): Reading | undefined {
  return readings.readings.find((reading) => reading.signal === signal);
}

export function OrganizationSheet({ readings }: { readings: Readings }): ReactElement {
  const { instance } = useHere();
  const flow = find(readings, 'team-flow');
  const carry = find(readings, 'diffusion');
  const together = togetherWords(readings);
  return (
    <>
      <h1 className="title">{flow ? flowWords(flow) : `We found no reviews between teams of ${instance.name} that may be shown.`}</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        {periodDays(readings.period)}. Everybody together: nothing here is about one person, and no number opens a list of people.{' '}
        {fetchedWords(readings.fetched)}
      </p>
      {flow && (
        <ClaimRow word="Teams" label="Reviews between teams" wide>
          <FlowMatrix matrix={flowOf(flow)} />
          {mixingWords(flow).map((words) => (
            <p key={words} className={styles.words}>
              {words}
            </p>
          ))}
          <Ways reading={flow} />
          <p className="small">{unknownWords({ ...flow.coverage, unknownOwnTeam: 0 }).join(' ')}</p>
          <DefinitionLink reading={flow} />
        </ClaimRow>
      )}
      {carry && carryWords(carry).length > 0 && (
        <ClaimRow word="Could carry" label="How far reviews could carry" wide>
          {carryWords(carry).map((words, index) => (
            <p key={words} className={index === 0 ? 'lead' : styles.words}>
              {words}
            </p>
          ))}
          <ul className={`small ${styles.windows ?? ''}`}>
            {windowWords(carry).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <DefinitionLink reading={carry} />
        </ClaimRow>
      )}
      {together.map(({ reading, words }) => (
        <ClaimRow key={reading.signal} word={reading.definition.name} wide>
          <p className={styles.words}>{words}</p>
          <DefinitionLink reading={reading} />
        </ClaimRow>
      ))}
      {readings.readings.length === 0 && (
        <p className="quiet">
          Numbers of everybody together need at least five people who reviewed in the period, so that nobody is singled out.
        </p>
      )}
      <p className={`note ${styles.tail ?? ''}`}>Measured {dayAndClock(readings.measuredAt)}, whole days in UTC.</p>
    </>
  );
}

function DefinitionLink({ reading }: { reading: Reading }): ReactElement {
  return (
    <p className="small">
      <Link to={`/definitions/${reading.signal}`}>Definition and blind spots of {reading.definition.name}</Link>
    </p>
  );
}
