import type { Command } from 'commander';
import { readLinesCsv, type HeldLine, type LinesDiff, type LinesFrom, type WantedLine } from '@ambit/store';
import { Failure } from '../failure.js';
import { withInstance } from '../instance.js';
import { command, outputOf } from './command.js';
import { daysOf, readText } from './csv-file.js';

export function addLines(program: Command): void {
  const parent = command(program, 'lines', 'reporting lines: who leads whom');
  command(parent, 'import <file.csv>', 'print what a file of reporting lines would change; columns host,login,manager,from,to')
    .option('--apply', 'change it, and confirm what stays for another 45 days')
    .action(async (path: string, options: { json?: boolean; apply?: boolean }) => {
      const from: LinesFrom = { source: 'csv', rows: readLinesCsv(readText(path)) };
      await withInstance(async ({ store }) => {
        const diff = await store.lines.diff(from, null);
        const apply = options.apply === true && diff.problems.length === 0;
        if (apply) {
          await store.lines.apply(from, diff.mark, null);
          const { added, changed, ended, renewed, leftOut } = diff;
          const counts = { added: added.length, changed: changed.length, ended: ended.length, renewed: renewed.length };
          await store.admin.audit('lines.imported', null, { source: 'csv', by: 'command line', ...counts, leftOut: leftOut.length });
        }
        outputOf(options).answer({ applied: apply, ...diff }, inWords(diff, apply));
        if (diff.problems.length > 0) throw new Failure('The file has lines that cannot be used. Nothing was changed.');
      });
    });
}

function inWords(diff: LinesDiff, applied: boolean): string {
  const { added, changed, ended, renewed, problems, leftOut } = diff;
  const said = [...problems, ...leftOut].map(({ message }) => message);
  if (problems.length > 0) return said.join('\n');
  const lines = [
    ...said,
    ...added.map((line) => `added      ${span(line)}`),
    ...changed.map(({ before, after }) => `changed    ${span(before)} -> ${span(after)}`),
    ...ended.map((line) => `ends now   ${span(line)}`),
  ];
  const counts = `${String(added.length)} added, ${String(changed.length)} changed, ${String(ended.length)} ended, ${String(renewed.length)} renewed`;
  return [...lines, applied ? `Applied: ${counts}.` : `Nothing was changed yet: ${counts}. Add --apply to change it.`].join('\n');
}

function span(line: WantedLine | HeldLine): string {
  return `${line.manager} leads ${line.login} ${daysOf(line)}`;
}
