import type { ReactElement } from 'react';
import type { AffectedTeam, Spoke } from '../../gql/types-decisions.js';
import { day } from '../../ui/dates.js';
import { Ask } from '../../ui/ask.js';
import { DistanceMark } from '../../ui/marks.js';
import styles from './decision.module.css';

const WHEN: Record<Spoke, (decided: boolean) => string> = {
  BEFORE: (decided) => (decided ? 'Before the decision' : 'Have spoken'),
  AFTER: () => 'Only after',
  NEVER: () => 'No word found',
};

/** Three lists, never one percentage: which affected teams spoke before the decision, only after, never. */
export function AffectedTeams({ affected, decided }: { affected: readonly AffectedTeam[]; decided: boolean }): ReactElement {
  return (
    <section className={styles.spoke} aria-labelledby="affected">
      <h2 className={`h ${styles.heading ?? ''}`} id="affected">
        Teams it affects: who spoke when
      </h2>
      {affected.length === 0 && (
        <p className={`small ${styles.none ?? ''}`}>
          We found no team it affects: it names no repository, team or path that another team owns, and no work carries it out yet.
        </p>
      )}
      {(['BEFORE', 'AFTER', 'NEVER'] as const).map((when) => {
        const teams = affected.filter((one) => one.when === when);
        if (teams.length === 0) return null;
        return (
          <div key={when}>
            <h3 className="small">{WHEN[when](decided)}</h3>
            <ul>
              {teams.map((one) => (
                <Line key={one.team.slug} one={one} decided={decided} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Line({ one, decided }: { one: AffectedTeam; decided: boolean }): ReactElement {
  return (
    <li>
      <span>
        <DistanceMark distance={one.distance} filled team />
      </span>
      <span>{one.team.name}</span>
      <span className="small tabular">{one.firstAt === null ? '' : day(one.firstAt, false)}</span>
      {one.when === 'NEVER' && !decided && (
        <div className={styles.ask}>
          <Ask one={one} />
        </div>
      )}
    </li>
  );
}
