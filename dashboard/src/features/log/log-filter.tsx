import type { ReactElement, SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { KIND_CHOICES, kindNamed, useLogFilters } from './filters.js';

/** A choice holds at once, a login when it is sent. */
export function LogFilter(): ReactElement {
  const [{ what, person }, setFilters] = useLogFilters();
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('person');
    const login = typeof typed === 'string' ? typed.trim() : '';
    setFilters({ person: login === '' ? null : login });
  };
  return (
    <form role="search" aria-label="Log" className={fields.form} onSubmit={submit}>
      <SelectField
        words="What happened"
        value={what ?? ''}
        choices={KIND_CHOICES}
        onPick={(value) => setFilters({ what: kindNamed(value) })}
      />
      <TextField key={person ?? ''} words="Who looked or was looked at, by login" name="person" defaultValue={person ?? ''} grow />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
