import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '@mantine/core';
import styles from './privacy.module.css';

interface Props {
  /** What it is for, in a sentence. */
  children: string;
  /** On the button that opens the preview. */
  word: string;
  /** What will happen, line by line, before it does. */
  preview: readonly string[];
  busy: boolean;
  onChoose: () => Promise<void>;
}

/** A choice that shows what will happen first, and happens with a second press. */
export function ChoicePanel({ children, word, preview, busy, onChoose }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLParagraphElement | null>(null);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  return (
    <>
      <p className={styles.say}>{children}</p>
      {open ? (
        <div className={styles.preview}>
          <p ref={heading} tabIndex={-1}>
            What will happen
          </p>
          <ul>
            {preview.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={styles.doing}>
            <Button variant="default" disabled={busy} onClick={() => void onChoose().then(() => setOpen(false))}>
              {word} now
            </Button>
            <button type="button" className="link" onClick={() => setOpen(false)}>
              Cancel
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {word}: see what will happen
        </button>
      )}
    </>
  );
}
