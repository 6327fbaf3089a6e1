import type { ReactElement } from 'react';
import type { Reading } from '../../gql/types-readings.js';
import { Certainty } from '../../ui/certainty.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { NumberDoor } from '../../ui/number-door.js';

/** A signal that has no sentence of its own yet: its whole numbers, each with its list. */
export function OtherRow({ reading }: { reading: Reading }): ReactElement {
  const { definition, numbers } = reading;
  const nameOf = (part: string): string | undefined => definition.parts.find((one) => one.id === part)?.name;
  const whole = numbers.filter(({ part, value }) => Number.isInteger(value) && value > 0 && nameOf(part) !== undefined);
  return (
    <ClaimRow word={definition.name} wide>
      <ul className="lead">
        {whole.map((number) => (
          <li key={number.part}>
            <NumberDoor value={number.value} evidence={`${reading.signal}:${number.part}`} /> {nameOf(number.part)}
          </li>
        ))}
        {whole.length === 0 && <li>We found none.</li>}
      </ul>
      <p className="facts">
        <Certainty n={reading.n} floor={definition.floor} />
      </p>
    </ClaimRow>
  );
}
