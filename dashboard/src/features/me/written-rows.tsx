import type { ReactElement } from 'react';
import type { Readings } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { WordDoor } from '../../ui/number-door.js';
import { numberOf } from '../../ui/reading.js';
import { Sentence } from '../../ui/sentence.js';
import type { Voice } from './voice.js';
import { WRITTEN } from './written-words.js';

/** What became of what the person wrote, and of help with what others wrote: a row each, only where there is something. */
export function WrittenRows({ readings, voice }: { readings: Readings; voice: Voice }): ReactElement {
  return (
    <>
      {WRITTEN.map(({ signal, word, words, leading }) => {
        const reading = readings.readings.find((one) => one.signal === signal);
        const tokens = reading ? words(reading, voice) : [];
        if (!reading || tokens.length === 0) return null;
        return (
          <ClaimRow key={signal} word={word}>
            <p className="lead">
              <Sentence tokens={tokens} />
            </p>
            <p className="facts">
              <Certainty n={reading.n} floor={reading.definition.floor} />
              {numberOf(reading, leading) > 0 && <WordDoor evidence={`${signal}:${leading}`}>Show evidence</WordDoor>}
            </p>
          </ClaimRow>
        );
      })}
    </>
  );
}
