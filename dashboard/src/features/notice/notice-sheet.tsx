import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Named, Notice, PolicyTerms } from '../../gql/types-policy.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, listed } from '../../ui/counts.js';
import styles from './notice.module.css';

/** What one is told: what is held, from where, who may see it, until when. */
export function NoticeSheet({ notice }: { notice: Notice }): ReactElement {
  const { mode, terms, purposes, needsSwitch } = notice;
  return (
    <>
      {notice.changes.length > 0 && (
        <ClaimRow word="What changed" wide>
          <Items words={notice.changes} />
        </ClaimRow>
      )}
      <ClaimRow word="What is held" wide>
        Your accounts and teams, and what you did on GitHub in the repositories that are fetched: pull requests, reviews, comments and
        requests, with their time and first words, and written decisions. From these Ambit counts numbers, each with the list it was counted
        from. No keystrokes, no hours, no presence, no mood.
      </ClaimRow>
      <ClaimRow word="Where from" wide>
        From GitHub, where you did it, and from what admins and colleagues type here: teams, reporting lines, what came of a decision.
      </ClaimRow>
      <ClaimRow word="Who may see it" wide>
        <p>{mode.what}</p>
        {needsSwitch && (
          <p>
            <span className="strong">Nothing is measured of you until you switch it on yourself.</span> You find the switch under your own
            data, and may turn it off again.
          </p>
        )}
        <p>An admin runs Ambit and sees no person’s page by it. Nobody is ranked: there is no score and no order by a number.</p>
      </ClaimRow>
      <Sides notice={notice} />
      {mode.mode !== 'TEAM_ONLY' && mode.mode !== 'WORKS_COUNCIL' && (
        <ClaimRow word="What for" wide>
          <p>Who opens your page says why, and you read who it was. It may be for:</p>
          <Items words={purposes.map(({ what }) => what)} />
        </ClaimRow>
      )}
      <ClaimRow word="Until when" wide>
        {untilWords(terms)}
      </ClaimRow>
      <ClaimRow word="How it is counted" wide>
        Each signal says what it claims, what it cannot see, and what it must not be used for: <Link to="/definitions">Definitions</Link>.
        The whole agreement: <Link to="/settings/policy">Policy</Link>.
      </ClaimRow>
    </>
  );
}

/** Who leads the reader, and whom the reader leads: each side is told. */
function Sides({ notice: { mode, ledBy, leads } }: { notice: Notice }): ReactElement {
  const opens = mode.mode === 'SAME_VIEW';
  return (
    <>
      <ClaimRow word="Your manager" wide>
        {ledBy.length === 0 ? (
          'No reporting line leads from you to anybody.'
        ) : (
          <p>
            Your manager here is {listed(ledBy.map(({ name }) => name))}.{' '}
            {opens
              ? 'In this mode they can open the page that you see, after saying why; you read when they did.'
              : 'In this mode that opens nothing of yours to them.'}
          </p>
        )}
      </ClaimRow>
      {leads.length > 0 && (
        <ClaimRow word="You lead" wide>
          <p>
            {opens
              ? 'You can open the page of each, after saying why. They see the same page, and when you looked.'
              : 'In this mode that opens no page of theirs to you.'}
          </p>
          <People people={leads} open={opens} />
        </ClaimRow>
      )}
    </>
  );
}

function People({ people, open }: { people: readonly Named[]; open: boolean }): ReactElement {
  return (
    <ul>
      {people.map(({ host, id, name }) => (
        <li key={`${host}/${id}`}>{open ? <Link to={`/people/${host}/${id}`}>{name}</Link> : name}</li>
      ))}
    </ul>
  );
}

function Items({ words }: { words: readonly string[] }): ReactNode {
  return (
    <ul className={styles.items}>
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function untilWords({ eventDays, storyDays, viewDays }: PolicyTerms): string {
  const until = (days: number | null): string => (days === null ? 'without an end' : `for ${counted(days, 'day')}`);
  return `What you did is kept ${until(eventDays)}, stories ${until(storyDays)}, the log of who looked ${until(viewDays)}. Your admin can shorten the first two alone, and lengthen them, or change the last in any way, only with a second admin, which you would be told.`;
}
