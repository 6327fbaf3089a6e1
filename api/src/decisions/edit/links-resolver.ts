import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Ask } from '../../app/ask.js';
import { QUEUE, type Errands } from '../../app/parts.js';
import { LinkResult } from '../types/answers.js';
import { DecisionResult } from '../types/page.js';
import { InvestmentArgs, LinkArgs, UnlinkArgs } from './args.js';
import { markInvestment } from './investment.js';
import { linkPull, unlinkPull } from './links.js';

@Resolver()
export class LinksResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
  ) {}

  @Mutation(() => LinkResult, { description: 'Ties a pull request to a document by hand. Again after undoing restores it.' })
  linkPull(@Args() args: LinkArgs, @Context() ask: Ask): Promise<typeof LinkResult> {
    return linkPull(this.store, this.queue, ask, args);
  }

  @Mutation(() => LinkResult, { description: 'Takes back a tie made by hand.' })
  unlinkPull(@Args() args: UnlinkArgs, @Context() ask: Ask): Promise<typeof LinkResult> {
    return unlinkPull(this.store, this.queue, ask, args);
  }

  @Mutation(() => DecisionResult, { description: 'Says whether the work it decides on is an investment whose effect is to be compared.' })
  markInvestment(@Args() args: InvestmentArgs, @Context() ask: Ask): Promise<typeof DecisionResult> {
    return markInvestment(this.store, this.queue, ask, args);
  }
}
