import { useRef, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';
import { listed } from './counts.js';
import styles from './field.module.css';

interface Props<Value extends string> {
  words: string;
  /** Said where nothing is chosen. */
  any: string;
  choices: readonly { readonly value: Value; readonly words: string }[];
  chosen: readonly Value[];
  onPick: (chosen: Value[]) => void;
}

/** Several of a list: shut, it says what is chosen; Escape and leaving shut it. */
export function ChoicesField<Value extends string>({ words, any, choices, chosen, onPick }: Props<Value>): ReactElement {
  const details = useRef<HTMLDetailsElement | null>(null);
  const shut = (): void => details.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || details.current?.open !== true) return;
    event.stopPropagation();
    shut();
    details.current.querySelector('summary')?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) shut();
  };
  const held = choices.filter((choice) => chosen.includes(choice.value));
  const said =
    held.length === 0
      ? any
      : listed(
          held.map((choice) => choice.words),
          2,
        );
  const toggle = (value: Value, on: boolean): void =>
    onPick(choices.map((choice) => choice.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <div className={styles.label}>
      <span className="small" aria-hidden="true">
        {words}
      </span>
      <details ref={details} className={styles.choices} onKeyDown={onKeyDown} onBlur={onBlur}>
        <summary className={styles.field}>
          <span className="vh">{words}: </span>
          {said}
        </summary>
        <fieldset className={styles.list}>
          <legend className="vh">{words}</legend>
          {choices.map((choice) => (
            <label key={choice.value} className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(choice.value)}
                onChange={(event) => toggle(choice.value, event.target.checked)}
              />
              {choice.words}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
