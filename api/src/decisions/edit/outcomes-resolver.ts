import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { QUEUE, type Errands } from '../../app/parts.js';
import { OutcomeResult } from '../types/answers.js';
import { IdArgs, OutcomeArgs } from './args.js';
import { removeOutcome, stateOutcome } from './outcomes.js';

@Resolver()
export class OutcomesResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
  ) {}

  @Mutation(() => OutcomeResult, { description: 'States what came of a decision, or, without after, what it was before.' })
  stateOutcome(@Args() args: OutcomeArgs, @Context() ask: Ask): Promise<typeof OutcomeResult> {
    return stateOutcome(this.store, this.queue, ask, args);
  }

  @Mutation(() => OutcomeResult, { description: 'Takes back what the viewer stated.' })
  removeOutcome(@Args() { id }: IdArgs, @Context() ask: Ask): Promise<typeof OutcomeResult> {
    return removeOutcome(this.store, this.queue, ask, id);
  }
}
