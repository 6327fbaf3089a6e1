import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { Button } from '@mantine/core';
import { useLocation } from 'react-router';
import { TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { useSavedViews } from './use-saved-views.js';
import styles from './decisions.module.css';

/** Keeps this list under a name; its address is what is kept, so it stays a list of what is there then. */
export function SaveView(): ReactElement {
  const { search } = useLocation();
  const { views, busy, save } = useSavedViews();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const saved = views.find((view) => view.address === search);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const why = await save(name.trim(), search);
    setRefused(why);
    if (why !== null) return;
    setOpen(false);
    setName('');
  };
  if (saved)
    return (
      <p className={`small ${styles.save ?? ''}`} role="status">
        Saved as “{saved.name}”.
      </p>
    );
  return (
    <div className={styles.save}>
      <button type="button" className="link small" aria-expanded={open} onClick={() => setOpen(!open)}>
        Save this view
      </button>
      {open && (
        <form className={fields.form} onSubmit={(event) => void submit(event)}>
          <TextField words="Name of the view" value={name} onChange={(event) => setName(event.target.value)} maxLength={60} required />
          <Button type="submit" variant="default" disabled={busy}>
            Save
          </Button>
          {refused !== null && (
            <p className={fields.refused} role="alert">
              {refused}
            </p>
          )}
        </form>
      )}
    </div>
  );
}
