import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { readAdminLog } from './admin-log.js';
import { AdminLogArgs, OwnViewsArgs } from './args.js';
import { readOwnViews } from './own-log.js';
import { AdminLogResult, OwnViewsResult } from './types.js';

@Resolver()
export class LogResolver {
  constructor(private readonly store: Store) {}

  @Query(() => OwnViewsResult, { description: 'Who looked at the viewer, newest first.' })
  ownViews(@Args() args: OwnViewsArgs, @Context() ask: Ask): Promise<typeof OwnViewsResult> {
    return readOwnViews(this.store, ask, args);
  }

  @Query(() => AdminLogResult, { description: 'For admins: the whole log, newest first. Reading it is written into it.' })
  adminLog(@Args() args: AdminLogArgs, @Context() ask: Ask): Promise<typeof AdminLogResult> {
    return readAdminLog(this.store, ask, args);
  }
}
