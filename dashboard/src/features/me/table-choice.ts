import { useMediaQuery } from '@mantine/hooks';
import { parseAsInteger, useQueryState } from 'nuqs';
import { MOST_TEAMS } from '../../charts/rings-layout.js';

const FEWEST_FOR_RINGS = 6;

/** Rings or table: what the address says, else what reads better here (few teams, very many, a small screen: the table). */
export function useTableChoice(teams: number): [boolean, (table: boolean) => void] {
  const [chosen, setChosen] = useQueryState('table', parseAsInteger);
  const small = useMediaQuery('(max-width: 30em)', false, { getInitialValueInEffect: false });
  const fitting = small || teams < FEWEST_FOR_RINGS || teams > MOST_TEAMS;
  const choose = (table: boolean): void => void setChosen(table === fitting ? null : Number(table));
  return [chosen === null ? fitting : chosen === 1, choose];
}
