import { Store } from '@ambit/store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { QUEUE, type Errands } from '../app/parts.js';
import { AnnouncementArgs, VersionArgs } from './args.js';
import { Announcement, NoticeResult } from './notice-types.js';
import { noteRead, noteSeen, readAnnouncements, readNotice } from './notice.js';

@Resolver()
export class NoticeResolver {
  constructor(
    private readonly store: Store,
    @Inject(QUEUE) private readonly queue: Errands,
  ) {}

  @Query(() => NoticeResult, { description: 'What is held of the viewer, who may see it, and until when.' })
  notice(@Context() ask: Ask): Promise<typeof NoticeResult> {
    return readNotice(this.store, ask);
  }

  @Mutation(() => NoticeResult, { description: 'The viewer read the notice of this version of the policy.' })
  readNotice(@Args() { version }: VersionArgs, @Context() ask: Ask): Promise<typeof NoticeResult> {
    return noteRead(this.store, this.queue, ask, version);
  }

  @Query(() => [Announcement], { description: 'What the viewer has not seen yet, oldest first.' })
  announcements(@Context() ask: Ask): Promise<Announcement[]> {
    return readAnnouncements(this.store, ask);
  }

  @Mutation(() => Boolean, { description: 'The viewer saw these announcements.' })
  readAnnouncements(@Args() { ids }: AnnouncementArgs, @Context() ask: Ask): Promise<boolean> {
    return noteSeen(this.store, ask, ids);
  }
}
