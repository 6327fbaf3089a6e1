import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '@mantine/core';
import type { Period } from '../gql/types.js';
import { chosenDays, customPeriod } from './period.js';
import styles from './period-picker.module.css';

/** Any two days, both included. */
export function PeriodForm({ period, onPick }: { period: Period | null; onPick: (name: string) => void }): ReactElement {
  const id = useId();
  const start = chosenDays(period);
  const [first, setFirst] = useState(start.first);
  const [last, setLast] = useState(start.last);
  const [problem, setProblem] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = customPeriod(first, last);
    if (name === null) setProblem('Give two days, the earlier one first.');
    else onPick(name);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.field}>
        <label htmlFor={`${id}-first`}>First day</label>
        <input
          id={`${id}-first`}
          type="date"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
          aria-describedby={`${id}-note`}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-last`}>Last day</label>
        <input
          id={`${id}-last`}
          type="date"
          value={last}
          onChange={(event) => setLast(event.target.value)}
          aria-describedby={`${id}-note`}
        />
      </div>
      <Button type="submit" variant="default" size="sm">
        Show these days
      </Button>
      <p id={`${id}-note`} className="note" role={problem ? 'alert' : undefined}>
        {problem || 'Whole days, UTC, both included.'}
      </p>
    </form>
  );
}
