import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { Person, TeamRef } from '../schema/person.js';

@Resolver(() => Person)
export class PersonFields {
  @ResolveField(() => [TeamRef])
  teams(@Parent() person: Person, @Context() ask: Ask): Promise<TeamRef[]> {
    return ask.loaders.teamsOf.load(person.personId);
  }
}
