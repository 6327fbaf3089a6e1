import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import { useInPlace } from '../../ui/use-in-place.js';
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
  const { open, show, shut, leave, inside, opener } = useInPlace<HTMLParagraphElement>();
  return (
    <>
      <p className={styles.say}>{children}</p>
      {open ? (
        <div className={styles.preview}>
          <p ref={inside} tabIndex={-1}>
            What will happen
          </p>
          <ul>
            {preview.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={styles.doing}>
            <Button variant="default" disabled={busy} onClick={() => void onChoose().then(shut)}>
              {word} now
            </Button>
            <button type="button" className="link" onClick={leave}>
              Cancel
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="link" ref={opener} onClick={show}>
          {word}: see what will happen
        </button>
      )}
    </>
  );
}
