import { ArgsType, Field } from '@nestjs/graphql';
import { DemoRole } from './types.js';

@ArgsType()
export class SignInArgs {
  @Field(() => String)
  token!: string;
}

@ArgsType()
export class SignInAsArgs {
  @Field(() => DemoRole)
  role!: DemoRole;
}
