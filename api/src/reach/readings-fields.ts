import { Store } from '@ambit/store';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { PersonPage } from '../schema/person-page.js';
import { PeriodArgs } from './args.js';
import { readReadings } from './readings.js';
import { ReadingsResult } from './reading-types.js';

@Resolver(() => PersonPage)
export class ReadingsFields {
  constructor(private readonly store: Store) {}

  @ResolveField(() => ReadingsResult)
  readings(@Parent() page: PersonPage, @Args() { period }: PeriodArgs, @Context() ask: Ask): Promise<typeof ReadingsResult> {
    return readReadings(this.store, ask, page.person.personId, period);
  }
}
