import type { ReactElement, ReactNode } from 'react';
import styles from './claim-row.module.css';

interface Props {
  /** The word in the margin. */
  word: string;
  /** What it is called aloud, where several rows have the same word. */
  label?: string;
  children: ReactNode;
  figure?: ReactNode;
  /** The sentence needs the figure's room too. */
  wide?: boolean;
}

/** A letter row: a word in the margin, a sentence, a small figure. */
export function ClaimRow({ word, label = word, children, figure, wide = false }: Props): ReactElement {
  return (
    <section className={styles.row} aria-label={label}>
      <h2 className={styles.word}>{word}</h2>
      <div className={wide ? styles.wide : styles.sentence}>{children}</div>
      {figure !== undefined && <div className={styles.figure}>{figure}</div>}
    </section>
  );
}
