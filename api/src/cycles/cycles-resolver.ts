import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { AddCycleArgs, CycleArgs, CycleMemberArgs } from './args.js';
import { addCycle, readCycles, removeCycle, setMember } from './cycles.js';
import { CyclesResult } from './types.js';

@Resolver()
export class CyclesResolver {
  constructor(private readonly store: Store) {}

  @Query(() => CyclesResult, { description: 'For admins: review cycles and who is in them.' })
  cycles(@Context() ask: Ask): Promise<typeof CyclesResult> {
    return readCycles(this.store, ask);
  }

  @Mutation(() => CyclesResult)
  addCycle(@Args() args: AddCycleArgs, @Context() ask: Ask): Promise<typeof CyclesResult> {
    return addCycle(this.store, ask, args);
  }

  @Mutation(() => CyclesResult, { description: 'What was shared with it is shared no more.' })
  removeCycle(@Args() { id }: CycleArgs, @Context() ask: Ask): Promise<typeof CyclesResult> {
    return removeCycle(this.store, ask, id);
  }

  @Mutation(() => CyclesResult)
  addCycleMember(@Args() args: CycleMemberArgs, @Context() ask: Ask): Promise<typeof CyclesResult> {
    return setMember(this.store, ask, args, true);
  }

  @Mutation(() => CyclesResult)
  removeCycleMember(@Args() args: CycleMemberArgs, @Context() ask: Ask): Promise<typeof CyclesResult> {
    return setMember(this.store, ask, args, false);
  }
}
