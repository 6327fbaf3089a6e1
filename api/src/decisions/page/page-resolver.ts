import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { EvidenceResult } from '../../schema/evidence.js';
import { Asking } from '../types/answers.js';
import { DecisionResult } from '../types/page.js';
import { DecisionArgs, DecisionEvidenceArgs } from './args.js';
import { readAskings } from './askings.js';
import { readDecisionEvidence } from './evidence.js';
import { readDecision } from './page.js';

@Resolver()
export class DecisionResolver {
  constructor(private readonly store: Store) {}

  @Query(() => DecisionResult)
  decision(@Args() { id }: DecisionArgs, @Context() ask: Ask): Promise<typeof DecisionResult> {
    return readDecision(this.store, ask, id);
  }

  @Query(() => EvidenceResult, { description: 'The list behind one number of a document.' })
  decisionEvidence(@Args() args: DecisionEvidenceArgs, @Context() ask: Ask): Promise<typeof EvidenceResult> {
    return readDecisionEvidence(this.store, ask, args);
  }

  @Query(() => [Asking], { description: "The viewer's own open large pull requests; none for a stranger." })
  askings(@Context() ask: Ask): Promise<Asking[]> {
    return readAskings(this.store, ask);
  }
}
