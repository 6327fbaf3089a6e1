import type { ViewKind } from '@ambit/store';
import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';

/** What a row of the log can be, by `ViewKind` of libs/store; SETTING: something done to the instance. */
export const LogKind = {
  PAGE: 'PAGE',
  READINGS: 'READINGS',
  EVIDENCE: 'EVIDENCE',
  DOWNLOAD: 'DOWNLOAD',
  EXPORT: 'EXPORT',
  LOG: 'LOG',
  SETTING: 'SETTING',
} as const satisfies { readonly [K in Uppercase<ViewKind> | 'SETTING']: K };
export type LogKind = keyof typeof LogKind;
registerEnumType(LogKind, { name: 'LogKind' });

@ArgsType()
export class OwnViewsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class AdminLogArgs extends OwnViewsArgs {
  @Field(() => LogKind, { nullable: true })
  what?: LogKind | null;

  @Field(() => String, { nullable: true, description: 'The login of somebody who looked, or was looked at.' })
  person?: string | null;
}
