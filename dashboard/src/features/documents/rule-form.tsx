import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import type { RuleVariables } from '../../gql/document-rules.js';
import type { RuleBy, RuleMeans } from '../../gql/types-decisions.js';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { Preview } from './preview.js';
import { BYS, EXAMPLES, MEANS } from './rule-words.js';

interface Props {
  onAdd: (rule: RuleVariables) => Promise<string | null>;
  busy: boolean;
}

const BY_CHOICES = (Object.keys(BYS) as RuleBy[]).map((value) => ({ value, words: BYS[value] }));
const ALL_MEANS = Object.keys(MEANS) as RuleMeans[];

/** An incident or an action item is an issue: only a label tells it. */
function meansFor(by: RuleBy): RuleMeans[] {
  return ALL_MEANS.filter((means) => by === 'LABEL' || (means !== 'INCIDENT' && means !== 'ACTION_ITEM'));
}

/** A new rule, with what it would find shown while it is written. What is refused stays in the fields. */
export function RuleForm({ onAdd, busy }: Props): ReactElement {
  const [by, setBy] = useState<RuleBy>('PATH');
  const [means, setMeans] = useState<RuleMeans>('RFC');
  const [pattern, setPattern] = useState('');
  const [repository, setRepository] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const rule: RuleVariables = { by, pattern: pattern.trim(), means, repository: repository.trim() === '' ? null : repository.trim() };
  const pickBy = (value: string): void => {
    const next = BY_CHOICES.find((choice) => choice.value === value)?.value ?? by;
    setBy(next);
    if (!meansFor(next).includes(means)) setMeans('RFC');
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const why = await onAdd(rule);
    setRefused(why);
    if (why === null) setPattern('');
  };
  return (
    <>
      <form className={fields.form} onSubmit={(event) => void submit(event)}>
        <SelectField words="By" value={by} choices={BY_CHOICES} onPick={pickBy} />
        <TextField
          words={`${BYS[by]}, such as ${EXAMPLES[by]}`}
          value={pattern}
          onChange={(event) => setPattern(event.target.value)}
          maxLength={200}
          required
          grow
        />
        <SelectField
          words="What it is"
          value={means}
          choices={meansFor(by).map((value) => ({ value, words: MEANS[value] }))}
          onPick={(value) => setMeans(ALL_MEANS.find((one) => one === value) ?? means)}
        />
        <TextField words="Only in, as owner/name" value={repository} onChange={(event) => setRepository(event.target.value)} />
        <Button type="submit" disabled={busy}>
          Add rule
        </Button>
        {refused !== null && (
          <p className={fields.refused} role="alert">
            {refused}
          </p>
        )}
      </form>
      <Preview rule={rule} />
    </>
  );
}
