import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotShared, Refused } from '../../schema/failures.js';
import { DateTime } from '../../schema/moment.js';
import { AffectedTeam, DecisionLink } from './journey.js';
import { Outcome } from './page.js';
import { OverlapVerdict } from './words.js';

@ObjectType({ description: "A large pull request of the viewer's own that is open, and whom it affects." })
export class Asking {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String)
  repository!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => DateTime)
  openedAt!: string;

  @Field(() => Int)
  files!: number;

  @Field(() => [AffectedTeam])
  affected!: AffectedTeam[];
}

@ObjectType({ description: 'A list of decisions kept under a name, by its address below /decisions.' })
export class SavedView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  address!: string;
}

@ObjectType()
export class Links {
  @Field(() => [DecisionLink])
  links!: DecisionLink[];
}

@ObjectType()
export class Judged {
  @Field(() => ID)
  key!: string;

  @Field(() => OverlapVerdict, { nullable: true })
  verdict!: OverlapVerdict | null;
}

@ObjectType()
export class Outcomes {
  @Field(() => [Outcome])
  outcomes!: Outcome[];
}

@ObjectType()
export class SavedViews {
  @Field(() => [SavedView])
  views!: SavedView[];
}

export const LinkResult = createUnionType({ name: 'LinkResult', types: () => [Links, NotShared, Refused] as const });
export const OverlapResult = createUnionType({ name: 'OverlapResult', types: () => [Judged, NotShared, Refused] as const });
export const OutcomeResult = createUnionType({ name: 'OutcomeResult', types: () => [Outcomes, NotShared, Refused] as const });
export const SavedViewResult = createUnionType({ name: 'SavedViewResult', types: () => [SavedViews, NotShared, Refused] as const });
