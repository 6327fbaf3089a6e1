import { Fragment, type ReactElement } from 'react';
import { NumberDoor } from './number-door.js';
import { figure } from './counts.js';

/** A piece of a sentence: words, or a number with the list it opens. */
export type Token = string | { readonly value: number; readonly evidence: string; readonly area?: string };

/** The sentence as it reads aloud. */
export function plain(tokens: readonly Token[]): string {
  return tokens.map((token) => (typeof token === 'string' ? token : figure(token.value))).join('');
}

export function Sentence({ tokens }: { tokens: readonly Token[] }): ReactElement {
  return (
    <>
      {tokens.map((token, index) => (
        <Fragment key={index}>
          {typeof token === 'string' ? token : <NumberDoor value={token.value} evidence={token.evidence} area={token.area} />}
        </Fragment>
      ))}
    </>
  );
}
