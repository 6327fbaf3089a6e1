import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { DecisionPage } from '../../gql/types-decisions.js';
import { Certainty } from '../../ui/certainty.js';
import { counted, listed } from '../../ui/counts.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { day } from '../../ui/dates.js';
import { decisionName, personName, shortName, STATES, writtenWord } from '../../ui/decision-words.js';
import { InHeader } from '../../ui/header-slot.js';
import { WordDoor } from '../../ui/number-door.js';
import { PageTitle } from '../../ui/page-title.js';
import { Sentence } from '../../ui/sentence.js';
import { AffectedTeams } from './affected-teams.js';
import { DecisionRows } from './decision-rows.js';
import { JourneyFigure } from './journey-figure.js';
import { voicesOf } from './journey-of.js';
import { Links } from './links.js';
import { OutDoor } from '../../ui/out-door.js';
import { OverlapNotice } from './overlap-notice.js';
import { readingOf, titleWords } from './title-words.js';
import styles from './decision.module.css';

interface Props {
  page: DecisionPage;
  refetch: () => unknown;
}

export function DecisionSheet({ page, refetch }: Props): ReactElement {
  const { decision } = page;
  return (
    <div className={styles.sheet}>
      <PageTitle words={shortName(decision)} />
      <InHeader>
        <nav aria-label="Where this is" className={styles.crumb}>
          <Link to="/decisions">Decisions</Link> <span aria-hidden="true">/</span>{' '}
          <b className="strong">{decision.label ?? STATES[decision.state]}</b>
        </nav>
      </InHeader>
      <Meta page={page} />
      <h1 className={`title ${styles.title ?? ''}`}>
        <Sentence tokens={titleWords(page)} />
      </h1>
      <Facts page={page} />
      <OverlapNotice overlaps={page.overlaps} here={decision.id} refetch={refetch} />
      <div className={styles.figure}>
        <JourneyFigure page={page} />
      </div>
      <div className={styles.columns}>
        <AffectedTeams affected={page.affected} decided={decision.decidedAt !== null} />
        <Links page={page} refetch={refetch} />
      </div>
      <DecisionRows page={page} refetch={refetch} />
    </div>
  );
}

/** `Draft 4 Aug, accepted 3 Oct 2026`. */
function datesWords({ decision, states }: DecisionPage): string {
  const { begunAt, decidedAt, state } = decision;
  const begun = states[0] ? STATES[states[0].state] : 'Begun';
  if (begunAt === null) return STATES[state];
  if (decidedAt === null) return `${STATES[state]} since ${day(begunAt)}`;
  const word = (states.find((move) => move.at === decidedAt)?.state ?? state).toLowerCase();
  if (day(begunAt) === day(decidedAt)) return `${STATES[state]} ${day(decidedAt)}`;
  const sameYear = begunAt.slice(0, 4) === decidedAt.slice(0, 4);
  return `${begun} ${day(begunAt, !sameYear)}, ${word} ${day(decidedAt)}`;
}

function Meta({ page }: { page: DecisionPage }): ReactElement {
  const { decision } = page;
  const written = writtenWord(decision.state, decision.stateWord);
  const who = [listed(decision.authors.map(personName)), listed(decision.teams.map((team) => team.name))].filter((words) => words !== '');
  return (
    <p className={`meta ${styles.meta ?? ''}`}>
      <b className={styles.name}>{decisionName(decision, decision.kind)}</b>
      {who.length > 0 && <span>{who.join(', ')}</span>}
      <span>{datesWords(page)}</span>
      {written !== null && <span>written “{written}”</span>}
      {decision.url !== null && <OutDoor url={decision.url}>Open on GitHub</OutDoor>}
      {decision.hidden && <span>It stands in a private repository: kind, dates and teams are shown, its words are not.</span>}
    </p>
  );
}

function Facts({ page }: { page: DecisionPage }): ReactElement {
  const voices = voicesOf(page);
  const before = voices.filter((mark) => mark.before).length;
  const reach = readingOf(page, 'document-reach');
  const partly = page.fetched === null ? null : fetchedWords(page.fetched);
  const { decidedAt } = page.decision;
  return (
    <p className={`facts ${styles.facts ?? ''}`}>
      <span>
        {decidedAt === null
          ? `${counted(voices.length, 'voice')} so far`
          : `${counted(before, 'voice')} before, ${String(voices.length - before)} after`}
      </span>
      {reach !== null && <Certainty n={reach.n} floor={reach.definition.floor} beside />}
      {reach !== null && <WordDoor evidence="document-reach">Show evidence</WordDoor>}
      {partly !== null && <span>{partly}</span>}
      {page.measuring && <span role="status">Something is newer than these numbers; they are being counted again.</span>}
    </p>
  );
}
