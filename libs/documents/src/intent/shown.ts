import type { Intent } from '@ambit/activity';

/** Comments that carry an intent by hand, that the rules say it of, and of which both do. */
interface Counts {
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
}

/** What the rules were measured to be worth, against labels given by hand before the first rule (test/intent). */
interface Worth {
  /** 200 comments the rules were written with: says how well they fit, not how good they are. */
  readonly work: Counts;
  /** 100 comments of the same repositories that were not looked at before the rules were done. */
  readonly aside: Counts;
  /** Cohen's kappa of two readers over 60 of the 300, to two digits; null where neither gave it to any of them. */
  readonly kappa: number | null;
}

const counts = (labelled: number, found: number, right: number): Counts => ({ labelled, found, right });

/** The published table; `test/intent/intent.spec.ts` fails where it is not what `test/intent/measure.mjs` measures. */
export const MEASURED: Readonly<Record<Intent, Worth>> = {
  question: { work: counts(28, 22, 21), aside: counts(12, 9, 8), kappa: 0.91 },
  suggestion: { work: counts(75, 60, 60), aside: counts(27, 27, 20), kappa: 0.95 },
  explanation: { work: counts(81, 46, 44), aside: counts(40, 18, 18), kappa: 0.92 },
  reference: { work: counts(34, 32, 32), aside: counts(17, 16, 15), kappa: 0.91 },
  nit: { work: counts(13, 11, 11), aside: counts(3, 1, 1), kappa: 1 },
  praise: { work: counts(10, 6, 6), aside: counts(2, 1, 1), kappa: null },
  blocking: { work: counts(1, 1, 1), aside: counts(0, 0, 0), kappa: null },
  approval: { work: counts(31, 30, 30), aside: counts(11, 11, 11), kappa: 1 },
  acknowledgement: { work: counts(41, 34, 34), aside: counts(24, 17, 17), kappa: 1 },
};

/** Of ten comments that are said to carry an intent, eight do. */
const PRECISION = 0.8;
/** Fewer found tell nothing. */
const FEW = 5;

/**
 * What decides whether an intent is shown: its precision on the comments held aside. Where the rules found fewer than five there, which is
 * the measurement's fault (a sample of 100 is too small for what is rare), on both sets together; with fewer than five in both it is not shown.
 */
export function judgementOf(intent: Intent): { readonly by: 'aside' | 'both' | 'too few'; readonly shown: boolean } {
  const { work, aside } = MEASURED[intent];
  if (aside.found >= FEW) return { by: 'aside', shown: aside.right >= aside.found * PRECISION };
  const found = work.found + aside.found;
  return found < FEW ? { by: 'too few', shown: false } : { by: 'both', shown: work.right + aside.right >= found * PRECISION };
}

export function isShown(intent: Intent): boolean {
  return judgementOf(intent).shown;
}
