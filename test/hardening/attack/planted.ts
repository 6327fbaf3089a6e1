const WEEK_MS = 7 * 86_400_000;

/** A line of the file of teams. */
interface Line {
  readonly host: string;
  readonly login: string;
  readonly team: string;
  readonly parent: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

/** What is planted: a team of four, a team of five of whom two have left off, and somebody who changed teams lately. */
export const PLANTED = { four: 'quartet', five: 'quintet' } as const;

/**
 * Moves people of the fictional company into small teams, for as long as they have been there.
 * @param end ISO day on which the company's record ends
 */
export function plantTeams(csv: string, end: string): string {
  const [head = '', ...rest] = csv.trim().split('\n');
  const lines = rest.map((line): Line => {
    const [host = '', login = '', team = '', parent = '', role = '', from = '', to = ''] = line.split(',');
    return { host, login, team, parent, role, from, to };
  });
  const still = lines.filter(({ to, role }) => to === '' && role === 'member');
  const teams = [...new Set(still.map(({ team }) => team))];
  const of = (place: number, count: number): string[] =>
    still
      .filter(({ team }) => team === teams[place])
      .slice(0, count)
      .map(({ login }) => login);
  const gone = [...new Set(lines.map(({ login }) => login))]
    .filter((login) => lines.every((line) => line.login !== login || line.to !== ''))
    .slice(0, 2);
  const [four, five, mover] = [of(0, 4), of(1, 3), of(2, 1)];
  const moved = new Date(Date.parse(end) - 8 * WEEK_MS).toISOString().slice(0, 10);
  const into = still.find(({ team }) => team === teams[3]);
  const small = new Map([...four.map((login) => [login, PLANTED.four] as const), ...five.map((login) => [login, PLANTED.five] as const)]);
  const planted = lines.flatMap((line, place): Line[] => {
    const team = small.get(line.login);
    // One line for each of them, in place of the first of theirs.
    if (team !== undefined)
      return lines.findIndex(({ login }) => login === line.login) === place ? [{ ...line, team, parent: '', from: '', to: '' }] : [];
    if (mover.includes(line.login) && line.to === '')
      return [
        { ...line, to: moved },
        { ...line, team: into?.team ?? line.team, parent: into?.parent ?? line.parent, from: moved },
      ];
    return [line];
  });
  const asleep = gone.flatMap((login): Line[] => {
    const last = lines
      .filter((line) => line.login === login)
      .sort((a, b) => (a.to < b.to ? -1 : 1))
      .at(-1);
    return last === undefined ? [] : [{ ...last, team: PLANTED.five, parent: '', from: last.to, to: '' }];
  });
  return `${[head, ...[...planted, ...asleep].map(({ host, login, team, parent, role, from, to }) => [host, login, team, parent, role, from, to].join(','))].join('\n')}\n`;
}
