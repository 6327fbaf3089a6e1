import type { ReactElement } from 'react';
import { howMuch, level } from './certainty-words.js';

interface Props {
  n: number;
  floor: number;
  /** The count stands beside it already: the word is enough, where there is one. */
  beside?: boolean;
}

/** Three dots and the word: how much a number rests on. */
export function Certainty({ n, floor, beside = false }: Props): ReactElement {
  const { dots, word } = level(n, floor);
  return (
    <span className="iconed nowrap">
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
        {[0, 1, 2].map((index) => (
          <circle key={index} cx={4 + 7 * index} cy="4" r="2.5" fill={index < dots ? 'var(--ink-2)' : 'none'} stroke="var(--ink-2)" />
        ))}
      </svg>
      {beside && dots > 0 && word !== '' ? word : howMuch(n, floor)}
    </span>
  );
}
