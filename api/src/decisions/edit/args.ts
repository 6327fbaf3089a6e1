import { ArgsType, Field, Float, ID } from '@nestjs/graphql';
import { DateTime } from '../../schema/moment.js';
import { OutcomeCategory } from '../types/words.js';

@ArgsType()
export class LinkArgs {
  @Field(() => ID)
  decision!: string;

  @Field(() => String, { description: 'The address of a pull request, or owner/name#12.' })
  pull!: string;
}

@ArgsType()
export class UnlinkArgs {
  @Field(() => ID)
  decision!: string;

  @Field(() => ID)
  link!: string;
}

@ArgsType()
export class InvestmentArgs {
  @Field(() => ID)
  decision!: string;

  @Field(() => Boolean)
  marked!: boolean;
}

@ArgsType()
export class OutcomeArgs {
  @Field(() => ID)
  decision!: string;

  @Field(() => OutcomeCategory)
  category!: OutcomeCategory;

  @Field(() => String)
  metric!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Float, { nullable: true })
  before?: number | null;

  @Field(() => Float, { nullable: true })
  after?: number | null;

  @Field(() => DateTime, { nullable: true })
  from?: number | null;

  @Field(() => DateTime, { nullable: true })
  to?: number | null;

  @Field(() => String, { nullable: true })
  source?: string | null;
}

@ArgsType()
export class IdArgs {
  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class ViewArgs {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What stands behind /decisions: empty, or beginning with a question mark.' })
  address!: string;
}
