import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PersonArgs } from '../schema/person-args.js';
import { PersonRole } from './types.js';

@ArgsType()
export class NamedPageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or a login.' })
  words?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 100 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class HoldersArgs extends NamedPageArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only those who have a role.' })
  onlyHolders!: boolean | null;
}

@ArgsType()
export class RoleArgs extends PersonArgs {
  @Field(() => PersonRole)
  role!: PersonRole;
}

@ArgsType()
export class AddLineArgs {
  @Field(() => String)
  login!: string;

  @Field(() => String, { description: 'The manager\u2019s login.' })
  manager!: string;

  @Field(() => String, { nullable: true, description: 'First day, as 2026-01-31; without it since the beginning.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'First day of not being led any more; without it still.' })
  to?: string | null;
}

@ArgsType()
export class LineArgs {
  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class PreviewLinesArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The text of a CSV file: host,login,manager,from,to. Without it: from who maintains the teams.',
  })
  csv?: string | null;
}

@ArgsType()
export class ApplyLinesArgs extends PreviewLinesArgs {
  @Field(() => ID)
  mark!: string;
}
