import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { QUEUE, type Errands } from '../app/parts.js';
import { ProposeArgs, VersionArgs } from './args.js';
import { confirmPolicy, proposePolicy, readPolicy, withdrawPolicy } from './policy.js';
import { PolicyResult } from './types.js';

const PROPOSE = 'Adopts the first policy, and any that takes no safeguard away, at once; what loosens waits for another admin.';

@Resolver()
export class PolicyResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
  ) {}

  @Query(() => PolicyResult, { description: 'Who may see what, for everyone who is signed in.' })
  policy(@Context() ask: Ask): Promise<typeof PolicyResult> {
    return readPolicy(this.store, ask);
  }

  @Mutation(() => PolicyResult, { description: PROPOSE })
  proposePolicy(@Args() args: ProposeArgs, @Context() ask: Ask): Promise<typeof PolicyResult> {
    return proposePolicy(this.store, this.queue, ask, args);
  }

  @Mutation(() => PolicyResult, { description: 'By another admin than proposed it.' })
  confirmPolicy(@Args() { version }: VersionArgs, @Context() ask: Ask): Promise<typeof PolicyResult> {
    return confirmPolicy(this.store, this.queue, ask, version);
  }

  @Mutation(() => PolicyResult)
  withdrawPolicy(@Args() { version }: VersionArgs, @Context() ask: Ask): Promise<typeof PolicyResult> {
    return withdrawPolicy(this.store, ask, version);
  }
}
