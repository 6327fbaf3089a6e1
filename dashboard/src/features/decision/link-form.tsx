import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import type { LinkResult } from '../../gql/decision-edits.js';
import { TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import styles from './decision.module.css';

interface Props {
  onLink: (pull: string) => Promise<LinkResult | undefined>;
  busy: boolean;
  onDone: () => void;
}

/** Ties a pull request by its address. What cannot be tied stays in the field, with one sentence that says why. */
export function LinkForm({ onLink, busy, onDone }: Props): ReactElement {
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const result = await onLink(address.trim());
    if (result?.__typename === 'Links') {
      setAddress('');
      setRefused(null);
      onDone();
    } else setRefused(result?.message ?? 'Ambit did not answer. Your address is still here; try again.');
  };
  return (
    <form className={`${fields.form ?? ''} ${styles.form ?? ''}`} onSubmit={(event) => void submit(event)}>
      <TextField
        words="Address of the pull request, or owner/name#12"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : 'link-refused'}
        required
        grow
      />
      <Button type="submit" variant="default" disabled={busy}>
        Link
      </Button>
      {refused !== null && (
        <p className={fields.refused} id="link-refused" role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}
