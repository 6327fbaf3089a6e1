import { Store } from '@ambit/store';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { PersonPage } from '../schema/person-page.js';
import { NotesArgs } from './args.js';
import { PersonNotes } from './notes-types.js';
import { readNotes } from './notes.js';

@Resolver(() => PersonPage)
export class NotesFields {
  constructor(private readonly store: Store) {}

  @ResolveField(() => PersonNotes, { nullable: true, description: 'For the person alone, whoever the page is shared with.' })
  notes(@Parent() page: PersonPage, @Args() { period, generation }: NotesArgs, @Context() ask: Ask): Promise<PersonNotes | null> {
    return readNotes(this.store, ask, page.person.personId, period, generation ?? null);
  }
}
