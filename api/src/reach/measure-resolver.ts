import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { QUEUE, type Errands } from '../app/parts.js';
import { PeriodArgs } from './args.js';
import { askForPeriod } from './measure.js';
import { MeasureResult } from './reading-types.js';

@Resolver()
export class MeasureResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
  ) {}

  @Mutation(() => MeasureResult, { description: 'Asks for a period to be measured and kept.' })
  measure(@Args() { period }: PeriodArgs, @Context() ask: Ask): Promise<typeof MeasureResult> {
    return askForPeriod(this.store, this.queue, ask, period);
  }
}
