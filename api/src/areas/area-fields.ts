import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadingNumber } from '../schema/reading.js';
import { NumbersArgs } from './args.js';
import { AreaReading } from './types.js';

@Resolver(() => AreaReading)
export class AreaFields {
  @ResolveField(() => [ReadingNumber])
  numbers(@Parent() { numbers }: AreaReading, @Args() { parts }: NumbersArgs): ReadingNumber[] {
    return parts == null ? numbers : numbers.filter(({ part }) => parts.includes(part));
  }
}
