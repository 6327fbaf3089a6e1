import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { QUEUE, type Errands } from '../app/parts.js';
import { DisputeArgs, DisputeIdArgs } from './args.js';
import { disputeRow, disputesToSettle, withdraw } from './disputes.js';
import { choose, readOwnData } from './own-data.js';
import { DisputesResult, OwnDataResult } from './types.js';

type Answer = Promise<typeof OwnDataResult>;

@Resolver()
export class PrivacyResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
  ) {}

  @Query(() => OwnDataResult, { description: 'What is held about the viewer, from where, until when.' })
  ownData(@Context() ask: Ask): Answer {
    return readOwnData(this.store, ask);
  }

  @Query(() => DisputesResult, { description: 'For admins: disputes that ask whether an identity or an account is right.' })
  disputes(@Context() ask: Ask): Promise<typeof DisputesResult> {
    return disputesToSettle(this.store, ask);
  }

  @Mutation(() => OwnDataResult, { description: 'Nothing is measured of the viewer until they resume; groups count their work as before.' })
  pause(@Context() ask: Ask): Answer {
    return choose(this.store, this.queue, ask, 'pause');
  }

  @Mutation(() => OwnDataResult, { description: 'The next measuring brings the numbers back.' })
  resume(@Context() ask: Ask): Answer {
    return choose(this.store, this.queue, ask, 'resume');
  }

  @Mutation(() => OwnDataResult, {
    description: 'As if the account had been deleted at the host: gone from every page, list, aggregate, search and export.',
  })
  object(@Context() ask: Ask): Answer {
    return choose(this.store, this.queue, ask, 'object');
  }

  @Mutation(() => OwnDataResult)
  withdrawObjection(@Context() ask: Ask): Answer {
    return choose(this.store, this.queue, ask, 'withdraw-objection');
  }

  @Mutation(() => OwnDataResult, { description: 'Where a works council agreed on it: from now on the viewer is measured.' })
  switchOn(@Context() ask: Ask): Answer {
    return choose(this.store, this.queue, ask, 'switch-on');
  }

  @Mutation(() => OwnDataResult)
  switchOff(@Context() ask: Ask): Answer {
    return choose(this.store, this.queue, ask, 'switch-off');
  }

  @Mutation(() => OwnDataResult, {
    description: 'Says of a row of one\u2019s own evidence that it is not right; of the same row again it replaces the note.',
  })
  dispute(@Args() args: DisputeArgs, @Context() ask: Ask): Answer {
    return disputeRow(this.store, ask, args);
  }

  @Mutation(() => OwnDataResult)
  withdrawDispute(@Args() { id }: DisputeIdArgs, @Context() ask: Ask): Answer {
    return withdraw(this.store, ask, id);
  }
}
