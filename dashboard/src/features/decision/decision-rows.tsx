import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { DecisionPage, DecisionState, NamedPerson } from '../../gql/types-decisions.js';
import type { DecisionRef } from '../../gql/types.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, listed } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { decisionName, personName, STATES, writtenWord } from '../../ui/decision-words.js';
import { CarriedOut } from './carried-out.js';
import { Investment } from './investment.js';
import { Outcomes } from './outcomes.js';
import { OutDoor } from '../../ui/out-door.js';
import { StatedImpact } from './stated-impact.js';
import styles from './decision.module.css';

interface Props {
  page: DecisionPage;
  refetch: () => unknown;
}

/** What else is known of a decision, a quiet row each. */
export function DecisionRows({ page, refetch }: Props): ReactElement {
  return (
    <div className={styles.rows}>
      <CarriedOut page={page} />
      <StatedImpact page={page} />
      <Outcomes page={page} refetch={refetch} />
      <States page={page} />
      <Versions page={page} />
      <People page={page} />
      <Others page={page} />
      <Investment page={page} refetch={refetch} />
      {page.notes.length > 0 && (
        <ClaimRow word="Not read">
          {page.notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
        </ClaimRow>
      )}
    </div>
  );
}

function States({ page }: { page: DecisionPage }): ReactElement | null {
  if (page.states.length === 0) return null;
  return (
    <ClaimRow word="States" wide>
      <ol className={styles.list}>
        {page.states.map((move) => (
          <li key={`${move.at} ${move.state}`}>
            <time className="small tabular" dateTime={move.at}>
              {day(move.at)}
            </time>
            <OutDoor url={move.url}>{STATES[move.state]}</OutDoor>
            <Written state={move.state} word={move.word} />
            {move.by !== null && (
              <span className="small">
                by {personName(move.by)}
                {move.mergedBy !== null && personName(move.mergedBy) !== personName(move.by) && `, merged by ${personName(move.mergedBy)}`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </ClaimRow>
  );
}

function Written({ state, word }: { state: DecisionState; word: string | null }): ReactElement | null {
  const written = writtenWord(state, word);
  return written === null ? null : <span className="small">written “{written}”</span>;
}

function Versions({ page }: { page: DecisionPage }): ReactElement | null {
  if (page.versions.length === 0) return null;
  return (
    <ClaimRow word="Versions" wide>
      <ol className={styles.list}>
        {page.versions.map((version, index) => (
          <li key={`${version.at} ${String(index)}`}>
            <time className="small tabular" dateTime={version.at}>
              {day(version.at)}
            </time>
            <OutDoor url={version.url}>
              {index === 0
                ? 'First version'
                : version.changed.length === 0
                  ? 'No section changed'
                  : `Changed ${listed(version.changed, 4)}`}
            </OutDoor>
            <span className="small">
              {[
                version.proposed ? 'proposed' : '',
                version.by === null ? '' : `by ${personName(version.by)}`,
                version.number === null ? '' : `in #${String(version.number)}`,
              ]
                .filter((words) => words !== '')
                .join(' ')}
            </span>
          </li>
        ))}
      </ol>
    </ClaimRow>
  );
}

function names(people: readonly NamedPerson[]): string {
  return listed(people.map(personName), 12);
}

function People({ page }: { page: DecisionPage }): ReactElement | null {
  const { reviewers, approvers } = page;
  if (reviewers.length === 0 && approvers.length === 0) return null;
  const nameOf = (one: DecisionPage['reviewers'][number]): string =>
    one.team?.name ?? (one.person === null ? 'somebody' : personName(one.person));
  const spoke = reviewers.filter((one) => one.spokeAt !== null);
  const silent = reviewers.filter((one) => one.spokeAt === null);
  return (
    <ClaimRow word="Reviewers" wide>
      {spoke.length > 0 && <p>Spoke: {listed(spoke.map(nameOf), 12)}.</p>}
      {silent.length > 0 && <p>Requested, no word found: {listed(silent.map(nameOf), 12)}.</p>}
      {approvers.length > 0 && <p>Approved by {names(approvers)}.</p>}
    </ClaimRow>
  );
}

function Others({ page }: { page: DecisionPage }): ReactElement | null {
  const { supersedes, supersededBy, related } = page;
  if (supersedes.length + supersededBy.length + related.length === 0) return null;
  return (
    <ClaimRow word="Beside it" wide>
      <Refs words="Superseded by" refs={supersededBy} />
      <Refs words="Supersedes" refs={supersedes} />
      <Refs words="Names" refs={related} />
      {related.length > 8 && <p className="small">{counted(related.length, 'decision')} in all.</p>}
    </ClaimRow>
  );
}

function Refs({ words, refs }: { words: string; refs: readonly DecisionRef[] }): ReactElement | null {
  if (refs.length === 0) return null;
  return (
    <p>
      {words}{' '}
      {refs.map((ref, index) => (
        <span key={ref.id}>
          {index > 0 && ', '}
          <Link to={`/decisions/${ref.id}`}>{decisionName(ref)}</Link>
        </span>
      ))}
      .
    </p>
  );
}
