import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Withheld } from '../../gql/types-readings.js';
import { day } from '../../ui/dates.js';

/** Said in place of numbers, never as a 0. */
function withheldWords({ by, since }: Withheld): string {
  const when = since === null ? '' : day(since);
  if (by === 'PAUSED') return `Paused by you since ${when}.`;
  if (by === 'OBJECTED') return `You objected on ${when}.`;
  return 'Nothing is measured of you: your own switch is off.';
}

export function WithheldNow({ withheld }: { withheld: Withheld }): ReactElement {
  return (
    <div role="status">
      <h1 className="title">{withheldWords(withheld)}</h1>
      <p className="quiet">Ambit makes no numbers about you. Nobody else sees why this page is empty.</p>
      <p>
        <Link to="/me/privacy">What Ambit holds about you, and how to change this</Link>
      </p>
    </div>
  );
}
