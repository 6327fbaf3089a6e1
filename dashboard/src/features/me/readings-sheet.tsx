import type { ReactElement } from 'react';
import type { PersonPage, Reading, Readings } from '../../gql/types-readings.js';
import { AskedRow } from './asked-row.js';
import { AskingsRow } from './askings-row.js';
import { CrossRow } from './cross-row.js';
import { FoundRows } from './found-rows.js';
import { OtherRow } from './other-row.js';
import { ReachSection } from './reach-section.js';
import { MeasuredNote } from './measured-note.js';
import { NotesRow } from './notes-row.js';
import { NothingYet } from './nothing-yet.js';
import { FOUND_SIGNALS } from './sections.js';
import type { Voice } from './voice.js';
import { WrittenRows } from './written-rows.js';
import { WRITTEN } from './written-words.js';

function find(readings: Readings, signal: string): Reading | undefined {
  return readings.readings.find((reading) => reading.signal === signal);
}

const OWN_ROWS = ['review-reach', 'pull', 'cross-team-share', ...WRITTEN.map(({ signal }) => signal as string), ...FOUND_SIGNALS];

/** The letter: the opening, then a row a finding. A signal without a row of its own gets a plain one. */
export function ReadingsSheet({ page, readings }: { page: PersonPage; readings: Readings }): ReactElement {
  const voice: Voice = { yours: page.yours, name: page.person.name, partial: !readings.fetched.complete };
  const reach = find(readings, 'review-reach');
  const pull = find(readings, 'pull');
  const cross = find(readings, 'cross-team-share');
  const reviewed = reach !== undefined && reach.n >= reach.definition.floor;
  return (
    <>
      {reviewed ? (
        <ReachSection page={page} readings={readings} reading={reach} voice={voice} />
      ) : (
        <NothingYet readings={readings} voice={voice} />
      )}
      {reviewed && pull && <AskedRow reading={pull} voice={voice} />}
      {reviewed && cross && <CrossRow reading={cross} voice={voice} />}
      <WrittenRows readings={readings} voice={voice} />
      <FoundRows readings={readings} voice={voice} />
      {readings.readings
        .filter((reading) => reviewed && !OWN_ROWS.includes(reading.signal))
        .map((reading) => (
          <OtherRow key={reading.signal} reading={reading} />
        ))}
      {page.yours && <AskingsRow />}
      {page.yours && <NotesRow page={page} readings={readings} />}
      {reviewed && <MeasuredNote readings={readings} />}
    </>
  );
}
