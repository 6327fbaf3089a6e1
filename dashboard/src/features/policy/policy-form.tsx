import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import type { Proposal } from '../../gql/policy.js';
import type { Policy, PolicyMode } from '../../gql/types-policy.js';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { daysWords, KEPT, KEPT_CHOICES } from './policy-words.js';
import styles from './policy.module.css';

interface Props {
  policy: Policy;
  onPropose: (proposal: Proposal) => Promise<boolean>;
  busy: boolean;
  refused: string | null;
  /** On the button. */
  words: string;
  /** Leaves everything as it is; without it there is no way around the form. */
  onLeave?: () => void;
}

/** What is proposed to begin with: what holds, else what shows least to others while people may share. */
function startOf({ holds, purposes, leastGroup }: Policy): Proposal {
  if (holds !== null) return { mode: holds.mode, ...holds.terms };
  const all = purposes.map(({ purpose }) => purpose);
  return { mode: 'SELF_ONLY', minGroup: leastGroup, purposes: all, eventDays: null, storyDays: null, viewDays: null };
}

export function PolicyForm({ policy, onPropose, busy, refused, words, onLeave }: Props): ReactElement {
  const [wanted, setWanted] = useState<Proposal>(() => startOf(policy));
  const set = (more: Partial<Proposal>): void => setWanted({ ...wanted, ...more });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onPropose(wanted);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Modes policy={policy} chosen={wanted.mode} onChoose={(mode) => set({ mode })} />
      <fieldset>
        <legend className="h">What others may look for</legend>
        <p className="small">Whoever opens another’s page says which of these it is for. The person reads it.</p>
        {policy.purposes.map(({ purpose, what }) => (
          <label key={purpose} className={fields.check}>
            <input
              type="checkbox"
              checked={wanted.purposes.includes(purpose)}
              onChange={(event) =>
                set({ purposes: event.target.checked ? [...wanted.purposes, purpose] : wanted.purposes.filter((one) => one !== purpose) })
              }
            />
            {what}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="h">Smallest group</legend>
        <p className="small">A number about a group stands on at least so many people; smaller groups are hidden.</p>
        <TextField
          words={`People, ${String(policy.leastGroup)} or more`}
          type="number"
          min={policy.leastGroup}
          max={100}
          value={wanted.minGroup}
          onChange={(event) => set({ minGroup: event.target.valueAsNumber || policy.leastGroup })}
        />
      </fieldset>
      <fieldset>
        <legend className="h">How long it is kept</legend>
        <p className="small">Nothing ends until you say so; 24 months is our proposal. What is over its time is taken out once a day.</p>
        <div className={fields.form}>
          {KEPT.map((kept) => (
            <SelectField
              key={kept.key}
              words={`${kept.words}: ${kept.what}`}
              value={String(wanted[kept.key] ?? '')}
              choices={choicesOf(wanted[kept.key])}
              onPick={(value) => set({ [kept.key]: value === '' ? null : Number(value) })}
            />
          ))}
        </div>
      </fieldset>
      {refused !== null && (
        <p className={fields.refused} role="alert">
          {refused}
        </p>
      )}
      <p className={styles.doing}>
        <Button type="submit" disabled={busy}>
          {words}
        </Button>
        {onLeave !== undefined && (
          <Button variant="default" onClick={onLeave}>
            Leave it as it is
          </Button>
        )}
      </p>
    </form>
  );
}

interface ModesProps {
  policy: Policy;
  chosen: PolicyMode;
  onChoose: (mode: PolicyMode) => void;
}

function Modes({ policy, chosen, onChoose }: ModesProps): ReactElement {
  return (
    <fieldset>
      <legend className="h">Who sees a person’s numbers</legend>
      {policy.modes.map(({ mode, name, what }) => (
        <label key={mode} className={styles.mode}>
          <input type="radio" name="mode" checked={chosen === mode} onChange={() => onChoose(mode)} />
          <span>
            <span className="strong">{name}</span>
            {policy.holds?.mode === mode && <span className="small"> holds now</span>}
            <span className={styles.what}>{what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The choices there are, and the one that holds where it is another. */
function choicesOf(days: number | null): { value: string; words: string }[] {
  const choices = KEPT_CHOICES.map((choice) => ({ value: String(choice.days ?? ''), words: choice.words }));
  return choices.some(({ value }) => value === String(days ?? ''))
    ? choices
    : [...choices, { value: String(days ?? ''), words: daysWords(days) }];
}
