import type { Command } from 'commander';
import { readTeamsCsv, type HeldMembership, type TeamsDiff, type WantedMembership } from '@ambit/store';
import { Failure } from '../failure.js';
import { withInstance } from '../instance.js';
import { command, outputOf } from './command.js';
import { daysOf, readText } from './csv-file.js';

export function addTeams(program: Command): void {
  const parent = command(program, 'teams', 'dated memberships');
  command(parent, 'import <file.csv>', 'print what a file of dated memberships would change; columns host,login,team,parent,role,from,to')
    .option('--apply', 'change it')
    .action(async (path: string, options: { json?: boolean; apply?: boolean }) => {
      const rows = readTeamsCsv(readText(path));
      await withInstance(async ({ store }) => {
        const diff = await store.admin.importTeams(rows);
        const apply = options.apply === true;
        if (apply && changes(diff) > 0) {
          await store.admin.applyTeams(diff);
          await store.admin.audit('teams.imported', null, { rows: rows.length, unknown: diff.unknown.length });
        }
        outputOf(options).answer({ applied: apply && diff.problems.length === 0, ...diff }, inWords(diff, apply));
        if (diff.problems.length > 0) throw new Failure('The file has lines that cannot be used. Nothing was changed.');
      });
    });
}

function changes(diff: TeamsDiff): number {
  return [diff.newTeams, diff.parents, diff.added, diff.ended, diff.changed, diff.removed, diff.problems].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}

function inWords(diff: TeamsDiff, applied: boolean): string {
  const lines = [
    ...diff.problems.map(({ message }) => message),
    ...diff.unknown.map(({ message }) => message),
    ...diff.newTeams.map(({ name }) => `new team   ${name}`),
    ...diff.parents.map(({ name, from, to }) => `moved      ${name}: under ${to}${from === null ? '' : `, not ${from} any more`}`),
    ...diff.added.map((row) => `added      ${span(row)}`),
    ...diff.ended.map((row) => `ended      ${span(row)}`),
    ...diff.changed.map(({ before, after }) => `changed    ${span(before)} -> ${span(after)}`),
    ...diff.removed.map((row) => `removed    ${span(row)}`),
  ];
  if (diff.problems.length > 0) return lines.join('\n');
  const counts = `${String(diff.added.length)} added, ${String(diff.ended.length)} ended, ${String(diff.changed.length)} changed, ${String(diff.removed.length)} removed, ${String(diff.unchanged)} unchanged`;
  if (changes(diff) === 0) return [...lines, `Nothing to change (${counts}).`].join('\n');
  return [...lines, applied ? `Applied: ${counts}.` : `Nothing was changed yet: ${counts}. Add --apply to change it.`].join('\n');
}

/** Half-open, in whole days. */
function span(row: WantedMembership | HeldMembership): string {
  const assumed = 'assumed' in row && row.assumed ? ' (assumed)' : '';
  return `${row.login} in ${row.team} as ${row.role} ${daysOf(row)}${assumed}`;
}
