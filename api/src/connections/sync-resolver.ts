import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { SyncArgs } from './args.js';
import { readSync } from './sync.js';
import { SyncResult } from './types.js';

@Resolver()
export class SyncResolver {
  constructor(private readonly store: Store) {}

  @Query(() => SyncResult)
  sync(@Args() { first, after }: SyncArgs, @Context() ask: Ask): Promise<typeof SyncResult> {
    return readSync(this.store, ask, first, after);
  }
}
