/**
 * How well a review would spread knowledge to a candidate: (P(stay) * effort)^alpha * (1 - known share)^beta.
 * @param of in [0, 1] each: how likely they stay, how much they take part, and how much of the files they know already
 * @param powers alpha 0.5, beta 1
 * @returns 0 to 1. It is a reason to pick a learner, never a score of a person
 * Source: Mirsaeedi and Rigby, ICSE 2020, with the powers of its tool Sofia; signals.md S11
 */
export function learnerSpread(
  of: { readonly staying: number; readonly effort: number; readonly known: number },
  { alpha = 0.5, beta = 1 }: { readonly alpha?: number; readonly beta?: number } = {},
): number {
  return (of.staying * of.effort) ** alpha * (1 - of.known) ** beta;
}
