import { Args, Query, Resolver } from '@nestjs/graphql';
import { allDefinitions, findDefinition } from '../schema/definitions.js';
import { Definition } from '../schema/definition.js';
import { SignalArgs } from './args.js';

/** Definitions speak of no one, so that anyone may read them. */
@Resolver()
export class DefinitionsResolver {
  @Query(() => [Definition])
  definitions(): Definition[] {
    return allDefinitions();
  }

  @Query(() => Definition, { nullable: true })
  definition(@Args() { signal }: SignalArgs): Definition | null {
    return findDefinition(signal);
  }
}
