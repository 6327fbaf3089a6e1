import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DecisionState, UnknownWord } from '../../gql/types-decisions.js';
import { counted } from '../../ui/counts.js';
import { decisionName, STATES } from '../../ui/decision-words.js';
import { SelectField } from '../../ui/field.js';
import type { RuleEdits } from './use-rules.js';
import styles from './documents.module.css';

const MAPPABLE = (Object.keys(STATES) as DecisionState[]).filter((state) => state !== 'UNKNOWN');
const CHOICES = [{ value: '', words: 'Choose a state' }, ...MAPPABLE.map((value) => ({ value, words: STATES[value] }))];

/** Words of status that documents use and Ambit does not know: an admin says which state each means. */
export function UnknownWords({ words, edits }: { words: readonly UnknownWord[]; edits: RuleEdits }): ReactElement {
  if (words.length === 0) return <p>Every word of status that was read is known.</p>;
  return (
    <>
      <p>
        {counted(words.length, 'word')} of status {words.length === 1 ? 'is' : 'are'} not known. Until you say what{' '}
        {words.length === 1 ? 'it means' : 'they mean'}, these decisions have no state.
      </p>
      <ul className={styles.words}>
        {words.map((word) => (
          <Line key={word.word} word={word} edits={edits} />
        ))}
      </ul>
    </>
  );
}

function Line({ word: { word, documents, example }, edits }: { word: UnknownWord; edits: RuleEdits }): ReactElement {
  const [state, setState] = useState<DecisionState | null>(null);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (state !== null) void edits.map(word, state, STATES[state]);
  };
  return (
    <li>
      <p className={styles.word}>
        “{word}”{' '}
        <span className="small">
          {counted(documents, 'decision')}
          {example !== null && (
            <>
              , such as <Link to={`/decisions/${encodeURIComponent(example.id)}`}>{decisionName(example)}</Link>
            </>
          )}
        </span>
      </p>
      <form className={styles.map} onSubmit={submit}>
        <SelectField
          words={`“${word}” means`}
          value={state ?? ''}
          choices={CHOICES}
          onPick={(value) => setState(MAPPABLE.find((one) => one === value) ?? null)}
        />
        <Button type="submit" variant="default" disabled={edits.busy || state === null}>
          Keep<span className="vh"> the meaning of {word}</span>
        </Button>
      </form>
    </li>
  );
}
