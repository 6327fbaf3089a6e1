import { useState, type ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { REMOVE_OUTCOME } from '../../gql/decision-edits.js';
import type { DecisionPage, Outcome } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { day } from '../../ui/dates.js';
import { CATEGORIES } from '../../ui/decision-words.js';
import { OutcomeForm } from './outcome-form.js';
import { OutDoor } from '../../ui/out-door.js';
import styles from './decision.module.css';

/** What changed for users or the business, in people's own words, with its source. */
export function Outcomes({ page, refetch }: { page: DecisionPage; refetch: () => unknown }): ReactElement | null {
  const [adding, setAdding] = useState(false);
  const [remove] = useMutation(REMOVE_OUTCOME);
  if (page.decision.hidden) return null;
  const take = async (id: string): Promise<void> => {
    await remove({ variables: { id } });
    await refetch();
  };
  const done = async (): Promise<void> => {
    setAdding(false);
    await refetch();
  };
  return (
    <ClaimRow word="Outcome" wide>
      {page.asksBaseline && <p className="lead">What will you measure, and what is it today?</p>}
      {page.outcomes.length === 0 && !page.asksBaseline && (
        <p className="quiet">Nobody has stated an outcome. It is typed by people; GitHub does not know it.</p>
      )}
      <ul className={styles.list}>
        {page.outcomes.map((outcome) => (
          <Line key={outcome.id} outcome={outcome} onRemove={() => void take(outcome.id)} />
        ))}
      </ul>
      {adding ? (
        <OutcomeForm decision={page.decision.id} onDone={() => void done()} onCancel={() => setAdding(false)} />
      ) : (
        <button type="button" className="link small" onClick={() => setAdding(true)}>
          {page.asksBaseline ? 'State the baseline' : 'State an outcome'}
        </button>
      )}
    </ClaimRow>
  );
}

function Line({ outcome, onRemove }: { outcome: Outcome; onRemove: () => void }): ReactElement {
  const { before, after, unit, from, to, source } = outcome;
  const values = [before === null ? '' : `was ${String(before)} ${unit}`, after === null ? '' : `is ${String(after)} ${unit}`].filter(
    (one) => one !== '',
  );
  const dates = [from, to].filter((one) => one !== null).map((one) => day(one));
  return (
    <li>
      <span className="small">{CATEGORIES[outcome.category]}</span>
      <span>
        {outcome.metric}: {values.length === 0 ? 'no value yet' : values.join(', ')}
      </span>
      <span className="small">
        {[dates.join(' to '), outcome.by === null ? '' : outcome.by.name].filter((words) => words !== '').join(', ')}
        {source !== null && <>, {/^https?:/.test(source) ? <OutDoor url={source}>source</OutDoor> : source}</>}
      </span>
      {outcome.yours && (
        <button type="button" className={`link small ${styles.push ?? ''}`} onClick={onRemove}>
          Remove<span className="vh"> {outcome.metric}</span>
        </button>
      )}
    </li>
  );
}
