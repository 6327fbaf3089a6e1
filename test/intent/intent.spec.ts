import { INTENTS } from '@ambit/activity';
import { judgementOf, MEASURED } from '@ambit/documents';
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

interface Measured {
  readonly comments: number;
  readonly classes: readonly { readonly name: string; readonly labelled: number; readonly found: number; readonly right: number }[];
  readonly agreement: { readonly comments: number; readonly kappa: Readonly<Record<string, number | null>> };
}

function measured(set: 'work' | 'aside' | 'all'): Measured {
  const program = join(ROOT, 'test/intent/measure.mjs');
  return JSON.parse(execFileSync(process.execPath, [program, '--set', set, '--json'], { encoding: 'utf8' })) as Measured;
}

describe('the published table of intents, on AMBIT_CORPUS', () => {
  it.each([
    ['work', 200],
    ['aside', 100],
  ] as const)('is what is measured on the set %s', (set, comments) => {
    const { classes, ...rest } = measured(set);
    expect(rest.comments).toBe(comments);
    expect(classes).toEqual(INTENTS.map((name) => ({ name, ...MEASURED[name][set] })));
  });

  it('says how far two readers agree', () => {
    const { comments, kappa } = measured('all').agreement;
    expect(comments).toBe(60);
    const rounded = (value: number | null | undefined) => (typeof value === 'number' ? Number(value.toFixed(2)) : null);
    expect(INTENTS.map((name) => [name, rounded(kappa[name])])).toEqual(INTENTS.map((name) => [name, MEASURED[name].kappa]));
  });

  it('stands in the guide', () => {
    const guide = readFileSync(join(ROOT, 'docs/guide/intent.md'), 'utf8');
    for (const name of INTENTS) {
      const { work, aside, kappa } = MEASURED[name];
      const of = (part: number, whole: number) => (whole === 0 ? '0 of 0' : `${String(part)} of ${String(whole)}`);
      const shown = judgementOf(name).shown ? 'yes' : 'no';
      expect(guide).toContain(
        `| ${name} | ${of(aside.right, aside.found)} | ${of(aside.right, aside.labelled)} | ${of(work.right, work.found)} | ${of(work.right, work.labelled)} | ${kappa?.toFixed(2) ?? 'none'} | ${shown} |`,
      );
    }
  });
});
