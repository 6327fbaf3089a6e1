/** A cell that a spreadsheet would take for a formula is written as text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Comma separated, one heading line, CRLF as RFC 4180 asks. */
export function csv(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [headings, ...rows].map((row) => row.map((value) => cell(String(value))).join(',')).join('\r\n') + '\r\n';
}

/** A name for a file that says what and when: `ambit-review-reach-26w@2026-11-22.csv`. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = ['ambit', ...parts].map((part) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9@.]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return `${words.filter((word) => word !== '').join('-')}.${ending}`;
}

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}

export function saveCsv(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
