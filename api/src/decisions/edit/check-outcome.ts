import type { StatedOutcome } from '@ambit/store';
import { refused, type Refused } from '../../schema/failures.js';
import { spoken } from '../words.js';
import type { OutcomeArgs } from './args.js';

const LONGEST = { metric: 120, unit: 40, source: 300, address: 2_000 } as const;
/** Days people may mean. */
const FIRST_DAY = Date.UTC(1970, 0, 1);
const LAST_DAY = Date.UTC(2200, 0, 1);

/** What a person states, tidied, or the sentence that says what is wrong with it. */
export function checkOutcome(args: OutcomeArgs): StatedOutcome | Refused {
  const metric = tidy(args.metric);
  const unit = tidy(args.unit);
  const source = tidy(args.source ?? '');
  const { before = null, after = null, from = null, to = null } = args;
  if (metric === '') return refused('Say what is measured: the metric is empty.');
  if (metric.length > LONGEST.metric) return refused(`The metric has at most ${String(LONGEST.metric)} characters.`);
  if (unit.length > LONGEST.unit) return refused(`The unit has at most ${String(LONGEST.unit)} characters.`);
  if (before === null && after === null) return refused('Give a number: what it was before, or what it is after.');
  if (![before ?? 0, after ?? 0].every(Number.isFinite)) return refused('Before and after are finite numbers.');
  if (![from, to].every((day) => day === null || (day >= FIRST_DAY && day < LAST_DAY)))
    return refused('The days lie between 1970 and 2200.');
  if (from !== null && to !== null && from > to) return refused('It ends before it begins. Put the earlier day first.');
  const wrong = wrongSource(source);
  if (wrong !== null) return refused(wrong);
  return {
    category: spoken(args.category),
    metric,
    unit,
    before,
    after,
    from: dayOf(from),
    to: dayOf(to),
    source: source === '' ? null : source,
  };
}

/** Words, or an address that a reader may safely open. */
function wrongSource(source: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:\S/i.test(source))
    return source.length > LONGEST.source ? `The source has at most ${String(LONGEST.source)} characters.` : null;
  if (source.length > LONGEST.address) return `An address has at most ${String(LONGEST.address)} characters.`;
  const address = URL.canParse(source) ? new URL(source) : null;
  const opens = address !== null && (address.protocol === 'https:' || address.protocol === 'http:') && address.username === '';
  return opens ? null : 'The source is an address that begins with https:// or http://, or words.';
}

/** One line without control characters or what turns the direction of a text. */
function tidy(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();
}

function dayOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().slice(0, 10);
}
