import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { SHARE_PAGE, type Sharing } from '../../gql/sharing.js';
import { ChoicesField } from '../../ui/choices-field.js';
import { listed } from '../../ui/counts.js';
import { day, dayKey } from '../../ui/dates.js';
import { SelectField, TextField } from '../../ui/field.js';
import fields from '../../ui/field.module.css';
import { choicesOf, PAGE_SECTIONS, SECTION_NOTE, SECTION_WORDS, type PageSection } from '../../ui/sharing-words.js';
import styles from './sharing.module.css';

const DAY_MS = 86_400_000;
/** What is offered: a month, and at most a year. */
const USUAL_DAYS = 30;
const LONGEST_DAYS = 365;
const SECTION_CHOICES = PAGE_SECTIONS.map((value) => ({ value, words: SECTION_WORDS[value] }));
const ONE_READER = '';

/** Who asked to see the page, and what for. */
export interface Asked {
  readonly reader: string;
  readonly purpose: string;
}

interface Props {
  sharing: Sharing;
  /** What the form answers, where it answers a request. */
  asked: Asked | null;
  /** What was opened, in a sentence. */
  onShared: (said: string) => void;
}

/** Opens sections to one reader or a review cycle. What is refused stays in the fields. */
export function ShareForm({ sharing, asked, onShared }: Props): ReactElement {
  const [today] = useState(() => Date.now());
  const [cycle, setCycle] = useState(ONE_READER);
  const [reader, setReader] = useState(asked?.reader ?? '');
  const [sections, setSections] = useState<PageSection[]>(['REACH']);
  const [purpose, setPurpose] = useState(
    asked !== null && sharing.purposes.includes(asked.purpose) ? asked.purpose : (sharing.purposes[0] ?? ''),
  );
  const [until, setUntil] = useState(() => dayKey(new Date(today + USUAL_DAYS * DAY_MS).toISOString()));
  const [refused, setRefused] = useState<string | null>(null);
  const [share, { loading }] = useMutation(SHARE_PAGE);
  const chosen = sharing.cycles.find(({ id }) => id === cycle);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const whom = cycle === ONE_READER ? { reader: reader.trim(), cycle: null } : { reader: null, cycle };
    const { data } = await share({ variables: { ...whom, sections, purpose, until: `${until}T00:00:00.000Z` } });
    if (data?.sharePage.__typename === 'Sharing') {
      setRefused(null);
      setReader('');
      const named = whom.reader ?? `the calibrators of ${chosen?.name ?? ''}`;
      onShared(`Shared with ${named} until ${day(until)}. You can end it at any time.`);
    } else setRefused(data?.sharePage.message ?? 'Ambit did not answer. What you typed is still here; try again.');
  };
  return (
    <form className={fields.form} onSubmit={(event) => void submit(event)}>
      {sharing.cycles.length > 0 && (
        <SelectField
          words="With"
          value={cycle}
          choices={[
            { value: ONE_READER, words: 'one reader' },
            ...sharing.cycles.map(({ id, name }) => ({ value: id, words: `the calibrators of ${name}` })),
          ]}
          onPick={setCycle}
        />
      )}
      {cycle === ONE_READER && (
        <TextField words="Reader, by login" value={reader} onChange={(event) => setReader(event.target.value)} maxLength={100} required />
      )}
      <ChoicesField words="Sections" any="choose sections" choices={SECTION_CHOICES} chosen={sections} onPick={setSections} />
      <SelectField words="It is for" value={purpose} choices={choicesOf(sharing.purposes)} onPick={setPurpose} />
      <TextField
        words="Ends on"
        type="date"
        value={until}
        min={dayKey(new Date(today + DAY_MS).toISOString())}
        max={dayKey(new Date(today + LONGEST_DAYS * DAY_MS).toISOString())}
        onChange={(event) => setUntil(event.target.value)}
        required
      />
      <Button type="submit" disabled={loading}>
        Share
      </Button>
      <div className={styles.note}>
        <p className="small">
          {SECTION_NOTE} {chosen === undefined ? '' : calibratorWords(chosen)}
        </p>
      </div>
      {refused !== null && (
        <p className={fields.refused} role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

/** Who that is, before it is shared with them. */
function calibratorWords({ name, calibrators }: Sharing['cycles'][number]): string {
  const later = 'Whoever is added later reads it only once you say so here.';
  if (calibrators.length === 0) return `Nobody reads in ${name} yet. ${later}`;
  const names = calibrators.map((person) => person.name);
  return `In ${name} ${listed(names, 6)} ${names.length === 1 ? 'reads' : 'read'} it. ${later}`;
}
