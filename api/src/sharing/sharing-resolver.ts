import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { PersonArgs } from '../schema/person-args.js';
import { ExtendArgs, RequestArgs, ShareArgs, ShareIdArgs } from './args.js';
import { readSharedPages, requestAccess } from './open-pages.js';
import { declineRequest, extendShare, readSharing, revokeShare, sharePage } from './sharing.js';
import { RequestResult, SharedPage, SharingResult } from './types.js';

@Resolver()
export class SharingResolver {
  constructor(private readonly store: Store) {}

  @Query(() => SharingResult, { description: 'How the viewer\u2019s own page is shared.' })
  sharing(@Context() ask: Ask): Promise<typeof SharingResult> {
    return readSharing(this.store, ask);
  }

  @Query(() => [SharedPage], { description: 'Whose pages the viewer may open: alphabetical; none for a stranger.' })
  sharedPages(@Context() ask: Ask): Promise<SharedPage[]> {
    return readSharedPages(this.store, ask);
  }

  @Mutation(() => SharingResult, { description: 'Opens sections of the viewer\u2019s own page to one reader or one review cycle.' })
  sharePage(@Args() args: ShareArgs, @Context() ask: Ask): Promise<typeof SharingResult> {
    return sharePage(this.store, ask, args);
  }

  @Mutation(() => SharingResult, { description: 'Lets those read a share who came into its cycle after it was made.' })
  extendShare(@Args() args: ExtendArgs, @Context() ask: Ask): Promise<typeof SharingResult> {
    return extendShare(this.store, ask, args);
  }

  @Mutation(() => SharingResult, { description: 'Ends a share at once.' })
  revokeShare(@Args() { id }: ShareIdArgs, @Context() ask: Ask): Promise<typeof SharingResult> {
    return revokeShare(this.store, ask, id);
  }

  @Mutation(() => RequestResult, { description: 'Asks a person to share their page.' })
  requestAccess(@Args() { host, id, purpose }: RequestArgs, @Context() ask: Ask): Promise<typeof RequestResult> {
    return requestAccess(this.store, ask, { host, id }, purpose);
  }

  @Mutation(() => SharingResult, { description: 'Takes a request off the viewer\u2019s list. Who asked is told nothing.' })
  declineRequest(@Args() { host, id }: PersonArgs, @Context() ask: Ask): Promise<typeof SharingResult> {
    return declineRequest(this.store, ask, { host, id });
  }
}
