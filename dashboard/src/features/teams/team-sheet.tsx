import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { TeamMembership, TeamPage } from '../../gql/types-places.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted } from '../../ui/counts.js';
import { useHere } from '../../ui/viewer.js';
import { arranged, holds, membershipWords } from './membership-words.js';
import styles from './teams.module.css';

/** Who is in a team and since when. No number about anyone. */
export function TeamSheet({ team }: { team: TeamPage }): ReactElement {
  const [now] = useState(() => Date.now());
  const all = arranged(team.memberships);
  const here = all.filter((one) => holds(one, now));
  const others = all.filter((one) => !holds(one, now));
  return (
    <>
      <h1 className="title">
        {team.name} has {team.children.length > 0 ? counted(team.children.length, 'team') : counted(team.memberCount, 'person', 'people')}.
      </h1>
      <p className={`small ${styles.intro ?? ''}`}>
        {team.parent && (
          <>
            Part of <Link to={`/teams/${encodeURIComponent(team.parent.slug)}`}>{team.parent.name}</Link>.{' '}
          </>
        )}
        {team.assumed && 'Where a date is assumed, GitHub says who is in the team but not since when; a file with dates replaces it.'}
      </p>
      {team.children.length > 0 && (
        <ClaimRow word="Its teams" wide>
          <ul className={styles.list}>
            {[...team.children]
              .sort((a, b) => a.name.localeCompare(b.name, 'en'))
              .map((child) => (
                <li key={child.slug} className={styles.outer}>
                  <Link to={`/teams/${encodeURIComponent(child.slug)}`}>{child.name}</Link>
                </li>
              ))}
          </ul>
        </ClaimRow>
      )}
      <ClaimRow word={team.children.length > 0 ? 'In it directly' : 'In it now'} wide>
        {here.length > 0 ? <People memberships={here} now={now} /> : <p className="quiet">We found nobody who is in it directly now.</p>}
      </ClaimRow>
      {others.length > 0 && (
        <ClaimRow word="At other times" wide>
          <People memberships={others} now={now} />
        </ClaimRow>
      )}
    </>
  );
}

function People({ memberships, now }: { memberships: readonly TeamMembership[]; now: number }): ReactElement {
  const { person: me } = useHere().viewer;
  return (
    <ul className={styles.list}>
      {memberships.map((one) => (
        <li key={`${one.person.host}/${one.person.id}/${one.from ?? ''}`} className={styles.person}>
          <span>
            {one.person.host === me.host && one.person.id === me.id ? <Link to="/me">{one.person.name}</Link> : one.person.name}
            {one.role !== 'member' && one.role !== '' && <span className="small"> {one.role}</span>}
          </span>
          <span className="small">{membershipWords(one, now)}</span>
        </li>
      ))}
    </ul>
  );
}
