const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

/** Where the year, the month and the day stand in each form. */
const FORMS: readonly (readonly [RegExp, 'ymd' | 'dmy' | 'mdy' | 'either'])[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, 'ymd'],
  [/(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, 'ymd'],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]{1,3}${MONTH}\\.?,?[\\s-]{1,3}(\\d{4})(?!\\d)`, 'i'), 'dmy'],
  [new RegExp(`(?<![a-z])${MONTH}\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)`, 'i'), 'mdy'],
  [new RegExp(`(?<!\\d)(\\d{4})[\\s-]{1,3}${MONTH}[\\s-]{1,3}(\\d{1,2})(?!\\d)`, 'i'), 'ymd'],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\w)/, 'dmy'],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/, 'either'],
  [/(?<![\d-])(\d{4})(\d{2})(\d{2})(?![\d-])/, 'ymd'],
];

/** The first day a text names, `YYYY-MM-DD`; null where it names none, a month alone, or one that is not certain (`04/05/2020`). */
export function dayIn(text: string): string | null {
  const head = text.slice(0, 500);
  let first: { at: number; day: string } | null = null;
  for (const [form, order] of FORMS) {
    const found = form.exec(head);
    if (found === null || (first !== null && first.at <= found.index)) continue;
    const day = dayOf(found[1] ?? '', found[2] ?? '', found[3] ?? '', order);
    if (day !== null) first = { at: found.index, day };
  }
  return first?.day ?? null;
}

function dayOf(a: string, b: string, c: string, order: 'ymd' | 'dmy' | 'mdy' | 'either'): string | null {
  // A month above 12 can only be the day.
  if (order === 'ymd') return checked(a, b, c) ?? (/^\d+$/.test(b) && Number(b) > 12 ? checked(a, c, b) : null);
  if (order === 'dmy') return checked(c, b, a);
  if (order === 'mdy') return checked(c, a, b);
  // Day and month change places between countries: certain only where one of them is no month, or both are the same.
  if (Number(a) === Number(b) || Number(a) > 12) return checked(c, b, a);
  return Number(b) > 12 ? checked(c, a, b) : null;
}

function checked(year: string, month: string, day: string): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const [y, d] = [Number(year), Number(day)];
  const date = new Date(Date.UTC(y, number - 1, d));
  if (y < 1970 || y > 2999 || date.getUTCMonth() !== number - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}
