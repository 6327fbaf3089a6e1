import type { ReactElement, SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import type { TeamRef } from '../../gql/types.js';
import { ChoicesField } from '../../ui/choices-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { isFiltered, KIND_CHOICES, NO_FILTERS, some, STATE_CHOICES, useFilters } from './filters.js';
import styles from './decisions.module.css';

function typed(form: HTMLFormElement, name: string): string | null {
  const value = new FormData(form).get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** What the list shows: choices hold at once, words when they are sent. */
export function FilterForm({ teams }: { teams: readonly Pick<TeamRef, 'slug' | 'name'>[] }): ReactElement {
  const [filters, setFilters] = useFilters();
  const { words, state, kind, team, person, needs } = filters;
  const known = team === null || teams.some((one) => one.slug === team) ? teams : [...teams, { slug: team, name: team }];
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setFilters({ words: typed(event.currentTarget, 'words'), person: typed(event.currentTarget, 'person') });
  };
  return (
    // Typed words are the form's own until they are sent; another address brings its own.
    <form role="search" aria-label="Decisions" className={`${fields.form ?? ''} ${styles.filters ?? ''}`} onSubmit={submit}>
      <TextField key={`words ${words ?? ''}`} words="Words in it" name="words" type="search" defaultValue={words ?? ''} grow />
      <TextField key={`person ${person ?? ''}`} words="Author, by login" name="person" defaultValue={person ?? ''} />
      <Button type="submit" variant="default">
        Search
      </Button>
      <div className={styles.choices}>
        <ChoicesField
          words="State"
          any="Any state"
          choices={STATE_CHOICES}
          chosen={state ?? []}
          onPick={(chosen) => setFilters({ state: some(chosen) })}
        />
        <ChoicesField
          words="Kind"
          any="Any kind"
          choices={KIND_CHOICES}
          chosen={kind ?? []}
          onPick={(chosen) => setFilters({ kind: some(chosen) })}
        />
        <SelectField
          words="Team of its authors"
          value={team ?? ''}
          choices={[{ value: '', words: 'Any team' }, ...known.map((one) => ({ value: one.slug, words: one.name }))]}
          onPick={(value) => setFilters({ team: value === '' ? null : value })}
        />
        <label className={fields.check}>
          <input
            type="checkbox"
            checked={needs !== null}
            onChange={(event) => setFilters({ needs: event.target.checked ? 'REVIEWERS' : null })}
          />
          Needs reviewers
        </label>
        {isFiltered(filters) && (
          <button type="button" className={`link small ${styles.clear ?? ''}`} onClick={() => setFilters(NO_FILTERS)}>
            Clear all
          </button>
        )}
      </div>
    </form>
  );
}
