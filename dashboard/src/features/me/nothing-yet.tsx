import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Readings } from '../../gql/types-readings.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { inPeriod } from '../../ui/period.js';
import { subject, type Voice } from './voice.js';
import styles from '../../ui/measuring.module.css';

/** A longer look than this one, where there is one. */
function longer(weeks: number | null): { name: string; words: string } | null {
  if (weeks === null) return null;
  return weeks < 52 ? { name: '52w', words: 'Try 52 weeks' } : { name: 'all', words: 'Try all that is fetched' };
}

/** No review found: where we looked, what would show here, and one thing to try. */
export function NothingYet({ readings, voice }: { readings: Readings; voice: Voice }): ReactElement {
  const next = longer(readings.period.weeks);
  const fetched = fetchedWords(readings.fetched);
  return (
    <div className={styles.notice}>
      <h1 className="title">
        We found no review of {voice.yours ? 'yours' : voice.name} {inPeriod(readings.period)}.
      </h1>
      {fetched !== null && <p>{fetched}</p>}
      <p className="quiet">
        Once {voice.yours ? 'you have' : `${subject(voice)} has`} reviewed a pull request, this page says how many other teams{' '}
        {voice.yours ? 'your' : 'their'} judgment reached, where a review changed something, and who asked for it. Every number opens the
        list behind it.
      </p>
      {next && (
        <p>
          <Link to={`?period=${next.name}`}>{next.words}</Link>
        </p>
      )}
      {voice.yours && (
        <p className="small">
          Reviews you know of are missing? <Link to="/settings/sync">See which repositories are fetched</Link>
        </p>
      )}
    </div>
  );
}
