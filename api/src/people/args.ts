import { ArgsType, Field } from '@nestjs/graphql';
import { PersonArgs } from '../schema/person-args.js';

@ArgsType()
export class LoginArgs {
  @Field(() => String)
  login!: string;
}

@ArgsType()
export class OpenPageArgs extends PersonArgs {
  @Field(() => String, { description: 'One of the purposes that the policy knows.' })
  purpose!: string;
}
