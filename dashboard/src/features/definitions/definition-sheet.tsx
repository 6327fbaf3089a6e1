import type { ReactElement } from 'react';
import type { Definition } from '../../gql/types-places.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted } from '../../ui/counts.js';
import styles from './definitions.module.css';

/** One definition as a letter: what it claims, how it is made, and where it ends. */
export function DefinitionSheet({ definition }: { definition: Definition }): ReactElement {
  const { unit, floor } = definition;
  return (
    <>
      <h1 className="title">{definition.name}</h1>
      <p className={`lead ${styles.claim ?? ''}`}>{definition.claim}</p>
      <p className={`small ${styles.intro ?? ''}`}>
        Version {definition.version}. Unit: {unit}. {floor > 1 ? `No rate is shown under ${counted(floor, 'case')}.` : ''}
      </p>
      <ClaimRow word="Formula" wide>
        <pre className={styles.formula}>{definition.formula}</pre>
        <p className={`small ${styles.symbols ?? ''}`}>{definition.symbols}</p>
      </ClaimRow>
      <ClaimRow word="Its numbers" wide>
        <dl className={styles.parts}>
          {definition.parts.map((part) => (
            <div key={part.id}>
              <dt>{part.name}</dt>
              <dd>{part.what}</dd>
            </div>
          ))}
        </dl>
      </ClaimRow>
      <ClaimRow word="Example" wide>
        <p className={styles.text}>{definition.example}</p>
      </ClaimRow>
      <Sentences word="Blind spots" sentences={definition.blindSpots} />
      <Sentences word="How it could be gamed" sentences={definition.gaming} />
      <Sentences word="Not for" sentences={definition.notFor} />
      <ClaimRow word="Source" wide>
        <p className={styles.text}>{definition.source}</p>
        {definition.ours !== null && <p className={`small ${styles.text ?? ''}`}>Ours, not from the literature: {definition.ours}</p>}
      </ClaimRow>
    </>
  );
}

function Sentences({ word, sentences }: { word: string; sentences: readonly string[] }): ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <ClaimRow word={word} wide>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </ClaimRow>
  );
}
