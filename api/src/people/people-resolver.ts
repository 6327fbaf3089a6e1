import { Store } from '@ambit/store';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { PersonPage, PersonResult } from '../schema/person-page.js';
import type { NotShared } from '../schema/failures.js';
import { LoginArgs, PersonArgs } from './args.js';
import { readPage } from './page.js';

const WHO = "One person's page. A stranger, a person who may not, and a page that does not exist get the same answer.";

@Resolver()
export class PeopleResolver {
  constructor(private readonly store: Store) {}

  @Query(() => PersonResult, { description: WHO })
  person(@Args() { host, id }: PersonArgs, @Context() ask: Ask): Promise<PersonPage | NotShared> {
    return readPage(this.store, ask, { host, id });
  }

  @Query(() => PersonResult, { description: 'The same by login, through the login history.' })
  personByLogin(@Args() { login }: LoginArgs, @Context() ask: Ask): Promise<PersonPage | NotShared> {
    return readPage(this.store, ask, { login });
  }
}
