import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { DecisionsResult } from '../types/decision.js';
import { DecisionsArgs } from './args.js';
import { readDecisions } from './list.js';

@Resolver()
export class DecisionsResolver {
  constructor(private readonly store: Store) {}

  @Query(() => DecisionsResult, { description: 'What moved last first.' })
  decisions(@Args() args: DecisionsArgs, @Context() ask: Ask): Promise<typeof DecisionsResult> {
    return readDecisions(this.store, ask, args);
  }
}
