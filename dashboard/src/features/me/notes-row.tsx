import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { PERSON_NOTES } from '../../gql/person.js';
import type { Annotation, PersonNotes } from '../../gql/types-notes.js';
import type { PersonPage, Readings } from '../../gql/types-readings.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, figure } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { leftOutWords } from '../../ui/key-words.js';
import { OutDoor } from '../../ui/out-door.js';
import styles from './notes-row.module.css';

/** What is not counted and what may have made the numbers, for the person alone. It comes after the page. */
export function NotesRow({ page, readings }: { page: PersonPage; readings: Readings }): ReactElement | null {
  const { host, id } = page.person;
  const { data } = useQuery(PERSON_NOTES, { variables: { host, id, period: readings.period.key, generation: readings.generation } });
  const notes = data?.person.__typename === 'PersonPage' ? data.person.notes : null;
  if (notes === null || (notes.notCounted.length === 0 && notes.annotations.length === 0)) return null;
  return (
    <ClaimRow word="Notes" label="Notes for you alone" wide>
      {notes.notCounted.length > 0 && <p className={styles.words}>{notCountedWords(notes)}</p>}
      {notes.annotations.map((one) => (
        <Note key={`${one.screen}/${one.rows[0]?.id ?? ''}`} note={one} />
      ))}
      <p className="small">Only you see this, also where the page is shared. It takes nothing away from any number.</p>
    </ClaimRow>
  );
}

/** "41 reviews not counted: 30 on work of bots, 9 replies, 2 in your own pull requests." */
function notCountedWords({ notCounted }: PersonNotes): string {
  const all = notCounted.reduce((sum, { reviews }) => sum + reviews, 0);
  return `${counted(all, 'review')} not counted: ${notCounted.map(({ why, reviews }) => `${figure(reviews)} ${leftOutWords(why)}`).join(', ')}.`;
}

/** What each screen looks for, as a fact and without a reason. */
function noteWords({ screen, of, rows }: Annotation): string {
  const many = figure(rows.length);
  switch (screen) {
    case 'quick-approvals':
      return `${many} of ${counted(of, 'review')} came within a minute of the request, on more than 200 changed lines.`;
    case 'burst':
      return `${many} of ${counted(of, 'review')} came in the last three weeks of the period.`;
    case 'reciprocal':
      return `${many} of ${counted(of, 'review')} are approvals without a comment for somebody who gave as many back.`;
    default:
      return `${screen}: ${many} of ${counted(of, 'review')}.`;
  }
}

function Note({ note }: { note: Annotation }): ReactElement {
  return (
    <details className={styles.note}>
      <summary>{noteWords(note)}</summary>
      <ul className={styles.rows}>
        {note.rows.map((row) => (
          <li key={row.id}>
            {row.title === null ? <span className="quiet">Title withheld</span> : <OutDoor url={row.url}>{row.title}</OutDoor>}{' '}
            <span className="small">
              {row.repository.split('/').at(-1)} {row.number !== null && `#${String(row.number)}`}, {day(row.at)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
