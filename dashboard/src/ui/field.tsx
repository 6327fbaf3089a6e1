import type { ComponentProps, ReactElement, ReactNode } from 'react';
import styles from './field.module.css';

interface Labelled {
  words: string;
  /** Takes the room that is left. */
  grow?: boolean;
}

function Label({ words, grow = false, children }: Labelled & { children: ReactNode }): ReactElement {
  return (
    <label className={`${styles.label ?? ''} ${grow ? (styles.grow ?? '') : ''}`}>
      <span className="small">{words}</span>
      {children}
    </label>
  );
}

/** A line to type in, with its name above. */
export function TextField({ words, grow, ...input }: Labelled & Omit<ComponentProps<'input'>, 'className'>): ReactElement {
  return (
    <Label words={words} {...(grow === undefined ? {} : { grow })}>
      <input className={styles.field} autoComplete="off" spellCheck={false} {...input} />
    </Label>
  );
}

interface Choice {
  readonly value: string;
  readonly words: string;
}

interface SelectProps {
  words: string;
  value: string;
  choices: readonly Choice[];
  onPick: (value: string) => void;
}

export function SelectField({ words, value, choices, onPick }: SelectProps): ReactElement {
  return (
    <Label words={words}>
      <select className={styles.field} value={value} onChange={(event) => onPick(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </Label>
  );
}
