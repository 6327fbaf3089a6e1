const GROUPED = new Intl.NumberFormat('en');

/** A whole number as people write it: `1,204`. */
export function figure(value: number): string {
  return GROUPED.format(value);
}

/** `1 review`, `61 reviews`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}

/** `Web`, `Platform and Web`, `Ledger, Platform and Web`, `Ledger, Mobile, Platform and 4 more`. */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${figure(names.length - most)} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Initials for the mark of a person: `AO`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => (word ?? '').slice(0, 1).toUpperCase()).join('');
}

/** The first letter large. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
