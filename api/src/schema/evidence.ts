import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './connection.js';
import { Counted } from './definition.js';
import { Dispute } from './dispute.js';
import { NotShared, Refused } from './failures.js';
import { DateTime } from './moment.js';
import { Period } from './period.js';
import { Coverage, Fetched, Group, NotMeasured } from './reading.js';

@ObjectType()
export class EvidenceRow {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  at!: number;

  @Field(() => String, {
    nullable: true,
    description: "Null where the viewer's rights on the repository are not known: number, kind and date only.",
  })
  title!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String)
  repository!: string;

  @Field(() => Int, { nullable: true, description: 'Of the pull request, discussion or issue; null where it is a file.' })
  number!: number | null;

  @Field(() => ID)
  kind!: string;

  @Field(() => [ID], { description: 'Keys of the groups it stands in.' })
  groups!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'by-name, by-rule, unasked, not-said; null where it does not apply.' })
  way!: string | null;

  @Field(() => [ID], { description: 'changed, quick-approval, ...: what is said beside it.' })
  marks!: readonly string[];

  @Field(() => String, { nullable: true })
  excerpt!: string | null;

  @Field(() => Dispute, { nullable: true, description: 'What the person whose evidence it is says of it; null: nothing.' })
  dispute!: Dispute | null;
}

@ObjectType()
export class EvidenceEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => EvidenceRow)
  node!: EvidenceRow;
}

@ObjectType()
export class EvidenceConnection {
  @Field(() => [EvidenceEdge])
  edges!: EvidenceEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

/** Its definition is a field of its own. */
@ObjectType()
export class Evidence {
  @Field(() => ID)
  signal!: string;

  @Field(() => ID)
  part!: string;

  @Field(() => Period)
  period!: Period;

  @Field(() => Float, { description: 'The number that opened this list: it equals groups.length or total, as countedIn says.' })
  number!: number;

  @Field(() => Counted)
  countedIn!: Counted;

  @Field(() => Int, { description: 'Rows of this part, over all groups.' })
  total!: number;

  @Field(() => Int)
  people!: number;

  @Field(() => ID, { description: 'One measuring; evidence asked for with it agrees with these numbers.' })
  generation!: string;

  @Field(() => DateTime)
  measuredAt!: string;

  @Field(() => Fetched)
  fetched!: Fetched;

  @Field(() => Coverage)
  coverage!: Coverage;

  @Field(() => [Group])
  groups!: Group[];

  @Field(() => EvidenceConnection, { description: 'Newest first; of one group where asked.' })
  rows!: EvidenceConnection;
}

export const EvidenceResult = createUnionType({
  name: 'EvidenceResult',
  types: () => [Evidence, NotShared, NotMeasured, Refused] as const,
});
