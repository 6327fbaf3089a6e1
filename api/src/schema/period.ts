import type { Period as Span } from '@ambit/activity';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { make } from './make.js';
import { DateTime } from './moment.js';

@ObjectType()
export class Period {
  @Field(() => ID)
  key!: string;

  @Field(() => DateTime, { nullable: true, description: 'Null for all.' })
  from!: number | null;

  @Field(() => DateTime)
  to!: number;

  @Field(() => Int, { nullable: true })
  weeks!: number | null;
}

export function periodOf(span: Span): Period {
  const weeks = /^(\d+)w@/.exec(span.key);
  return make(Period, { key: span.key, from: span.from, to: span.to, weeks: weeks ? Number(weeks[1]) : null });
}
