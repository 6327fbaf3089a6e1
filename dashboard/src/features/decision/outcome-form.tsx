import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { STATE_OUTCOME } from '../../gql/decision-edits.js';
import type { OutcomeCategory } from '../../gql/types-decisions.js';
import { CATEGORIES } from '../../ui/decision-words.js';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import styles from './decision.module.css';

const EMPTY = { category: 'DEVELOPER_SPEED', metric: '', unit: '', before: '', after: '', from: '', to: '', source: '' };
type Field = keyof typeof EMPTY;

const FIELDS: readonly {
  readonly name: Field;
  readonly words: string;
  readonly type: string;
  readonly required?: boolean;
  readonly grow?: boolean;
}[] = [
  { name: 'metric', words: 'What is measured', type: 'text', required: true, grow: true },
  { name: 'unit', words: 'In', type: 'text', required: true },
  { name: 'before', words: 'Today, or before', type: 'number' },
  { name: 'after', words: 'After, if known', type: 'number' },
  { name: 'from', words: 'First day', type: 'date' },
  { name: 'to', words: 'Last day', type: 'date' },
  { name: 'source', words: 'Where it can be seen', type: 'text', grow: true },
];

const KIND_CHOICES = Object.entries(CATEGORIES).map(([value, words]) => ({ value, words }));

function isCategory(value: string): value is OutcomeCategory {
  return value in CATEGORIES;
}

/** Typed by a person; what is refused stays in the fields. */
export function OutcomeForm({ decision, onDone, onCancel }: { decision: string; onDone: () => void; onCancel: () => void }): ReactElement {
  const [typed, setTyped] = useState(EMPTY);
  const [refused, setRefused] = useState<string | null>(null);
  const [state, { loading }] = useMutation(STATE_OUTCOME);
  const set = (name: Field, value: string): void => setTyped({ ...typed, [name]: value });
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const category = isCategory(typed.category) ? typed.category : 'DEVELOPER_SPEED';
    const { data } = await state({
      variables: {
        decision,
        category,
        metric: typed.metric.trim(),
        unit: typed.unit.trim(),
        before: typed.before === '' ? null : Number(typed.before),
        after: typed.after === '' ? null : Number(typed.after),
        from: typed.from === '' ? null : `${typed.from}T00:00:00.000Z`,
        to: typed.to === '' ? null : `${typed.to}T00:00:00.000Z`,
        source: typed.source.trim() === '' ? null : typed.source.trim(),
      },
    });
    if (data?.stateOutcome.__typename === 'Outcomes') onDone();
    else setRefused(data?.stateOutcome.message ?? 'Ambit did not answer. What you typed is still here; try again.');
  };
  return (
    <form className={`${fields.form ?? ''} ${styles.form ?? ''}`} onSubmit={(event) => void submit(event)}>
      <SelectField words="Kind" value={typed.category} choices={KIND_CHOICES} onPick={(value) => set('category', value)} />
      {FIELDS.map(({ name, words, type, required = false, grow = false }) => (
        <TextField
          key={name}
          words={words}
          type={type}
          step={type === 'number' ? 'any' : undefined}
          value={typed[name]}
          required={required}
          grow={grow}
          onChange={(event) => set(name, event.target.value)}
        />
      ))}
      <Button type="submit" variant="default" disabled={loading}>
        Keep
      </Button>
      <button type="button" className={`link small ${styles.cancel ?? ''}`} onClick={onCancel}>
        Cancel
      </button>
      {refused !== null && (
        <p className={fields.refused} role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
