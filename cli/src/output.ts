/** Where a command's answer goes: text for people, JSON for scripts. */
export class Output {
  constructor(readonly json: boolean) {}

  /** The answer, once a command: `data` as JSON, else the text. */
  answer(data: unknown, text: string): void {
    process.stdout.write(this.json ? `${JSON.stringify(data, null, 2)}\n` : `${text}\n`);
  }

  /** What happens meanwhile; on standard error, so that the answer stays alone. */
  note(text: string): void {
    if (!this.json) process.stderr.write(`${text}\n`);
  }
}

/** Rows under their heads, as wide as their longest word. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)].join('\n');
}
