import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { ChartFrame } from '../../charts/chart-frame.js';
import { ReachRings } from '../../charts/reach-rings.js';
import { MOST_TEAMS } from '../../charts/rings-layout.js';
import { TEAM_SIZE } from '../../gql/teams.js';
import type { PersonPage, Reading, Readings } from '../../gql/types-readings.js';
import { searchWith } from '../../ui/address.js';
import { counted } from '../../ui/counts.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { howMuch } from '../../ui/certainty-words.js';
import { dayAndClock } from '../../ui/dates.js';
import { DistanceMark } from '../../ui/marks.js';
import { OPENED_HERE } from '../../ui/number-door.js';
import { periodDays } from '../../ui/period.js';
import { fileName } from '../../ui/save-file.js';
import { plain } from '../../ui/sentence.js';
import { openingWords } from './reach-words.js';
import { reachCsv, reachTeams } from './reach-teams.js';
import { ReachTable } from './reach-table.js';
import { useTableChoice } from './table-choice.js';
import { subject, type Voice } from './voice.js';
import styles from './reach-figure.module.css';

interface Props {
  page: PersonPage;
  readings: Readings;
  reading: Reading;
  voice: Voice;
}

function useOwnTeam(page: PersonPage): { name: string; people: number } {
  const [first, ...others] = page.person.teams;
  const { data } = useQuery(TEAM_SIZE, { variables: { slug: first?.slug ?? '' }, skip: !first });
  if (!first) return { name: 'Own team', people: 0 };
  const size = data?.team.__typename === 'Team' ? data.team.memberCount : 1;
  return { name: others.length === 0 ? first.name : 'Own teams', people: Math.max(0, size - 1) };
}

/** The rings, or the same as a table. */
export function ReachFigure({ page, readings, reading, voice }: Props): ReactElement | null {
  const teams = reachTeams(reading, voice);
  const [table, setTable] = useTableChoice(teams.length);
  const own = useOwnTeam(page);
  const navigate = useNavigate();
  if (teams.length === 0) return null;
  const title = plain(openingWords(reading, voice));
  const under = [
    `${page.person.name}, ${periodDays(readings.period)}. ${howMuch(reading.n, reading.definition.floor)}.`,
    `${fetchedWords(readings.fetched) ?? `All ${counted(readings.fetched.of, 'repository', 'repositories')} fetched.`} Measured ${dayAndClock(readings.measuredAt)}.`,
  ];
  const open = (key: string): void => {
    void navigate({ search: searchWith(window.location.search, 'review-reach', key) }, { state: OPENED_HERE, preventScrollReset: true });
  };
  const most = [...teams].sort((a, b) => b.rows - a.rows).slice(0, MOST_TEAMS);
  const drawn = teams.filter((team) => most.includes(team));
  return (
    <ChartFrame
      legend={<Legend yours={voice.yours} />}
      table={table}
      onTable={setTable}
      words={{ title, under }}
      file={(ending) => fileName(['review-reach', page.person.login, readings.period.key], ending)}
      csv={() => reachCsv(reading)}
      captionClass={styles.caption}
      chartClass={styles.chart}
      twin={<ReachTable teams={teams} yours={voice.yours} />}
      chart={
        <>
          <ReachRings
            teams={drawn}
            own={own}
            centre={voice.yours ? 'You' : (subject(voice).split(' ')[0] ?? '')}
            title={`Teams by distance. ${title}`}
            onOpen={open}
          />
          {drawn.length < teams.length && <p className="note">{counted(teams.length - drawn.length, 'more team')} in the table</p>}
        </>
      }
    />
  );
}

function Legend({ yours }: { yours: boolean }): ReactElement {
  return (
    <>
      <span className="iconed">
        <DistanceMark distance="WORKS_WITH" filled />
        <DistanceMark distance="SELDOM" filled /> asked {yours ? 'you' : 'them'} first
      </span>
      <span className="iconed">
        <DistanceMark distance="WORKS_WITH" filled={false} />
        <DistanceMark distance="SELDOM" filled={false} /> did not
      </span>
    </>
  );
}
