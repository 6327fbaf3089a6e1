import { useId, useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import type { Named } from '../../gql/types-policy.js';
import { TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import type { PeopleEdits } from './use-people.js';

/** One line by hand. What is refused stays in the fields. */
export function LineForm({ edits, people }: { edits: PeopleEdits; people: readonly Named[] }): ReactElement {
  const [login, setLogin] = useState('');
  const [manager, setManager] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const list = useId();
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const added = await edits.add({ login, manager, from: from === '' ? null : from, to: to === '' ? null : to });
    if (!added) return;
    setLogin('');
    setManager('');
  };
  return (
    <form className={fields.form} onSubmit={(event) => void submit(event)}>
      <datalist id={list}>
        {people.map(({ host, id, login: value, name }) => (
          <option key={`${host}/${id}`} value={value}>
            {name}
          </option>
        ))}
      </datalist>
      <TextField words="Who is led, by login" list={list} value={login} onChange={(event) => setLogin(event.target.value)} required grow />
      <TextField words="By whom, by login" list={list} value={manager} onChange={(event) => setManager(event.target.value)} required grow />
      <TextField words="From (empty: always)" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      <TextField words="Not any more from" type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      <Button type="submit" disabled={edits.busy}>
        Add line
      </Button>
    </form>
  );
}
