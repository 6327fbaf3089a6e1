import { Store } from '@ambit/store';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Ask } from '../app/ask.js';
import { AddLineArgs, ApplyLinesArgs, HoldersArgs, LineArgs, NamedPageArgs, PreviewLinesArgs, RoleArgs } from './args.js';
import { addLine, confirmLine, endLine, importLines, readLines } from './lines.js';
import { readHolders, setRole } from './roles.js';
import { LineResult, LinesDiffResult, ReportingLinesResult, RoleHoldersResult, RoleResult } from './types.js';

@Resolver()
export class PeopleAdminResolver {
  constructor(private readonly store: Store) {}

  @Query(() => RoleHoldersResult, { description: 'For admins: people and their roles, A to Z.' })
  roleHolders(@Args() args: HoldersArgs, @Context() ask: Ask): Promise<typeof RoleHoldersResult> {
    return readHolders(this.store, ask, args);
  }

  @Mutation(() => RoleResult)
  grantRole(@Args() args: RoleArgs, @Context() ask: Ask): Promise<typeof RoleResult> {
    return setRole(this.store, ask, args, true);
  }

  @Mutation(() => RoleResult, { description: 'The last admin stays one.' })
  withdrawRole(@Args() args: RoleArgs, @Context() ask: Ask): Promise<typeof RoleResult> {
    return setRole(this.store, ask, args, false);
  }

  @Query(() => ReportingLinesResult, { description: 'For admins: who leads whom.' })
  reportingLines(@Args() args: NamedPageArgs, @Context() ask: Ask): Promise<typeof ReportingLinesResult> {
    return readLines(this.store, ask, args);
  }

  @Mutation(() => LineResult)
  addLine(@Args() args: AddLineArgs, @Context() ask: Ask): Promise<typeof LineResult> {
    return addLine(this.store, ask, args);
  }

  @Mutation(() => LineResult, { description: 'For another 45 days.' })
  confirmLine(@Args() { id }: LineArgs, @Context() ask: Ask): Promise<typeof LineResult> {
    return confirmLine(this.store, ask, id);
  }

  @Mutation(() => LineResult)
  endLine(@Args() { id }: LineArgs, @Context() ask: Ask): Promise<typeof LineResult> {
    return endLine(this.store, ask, id);
  }

  @Query(() => LinesDiffResult, { description: 'What an import of reporting lines would change; writes nothing.' })
  previewLines(@Args() { csv }: PreviewLinesArgs, @Context() ask: Ask): Promise<typeof LinesDiffResult> {
    return importLines(this.store, ask, csv, null);
  }

  @Mutation(() => LinesDiffResult, { description: 'Changes what was previewed, and confirms what stays.' })
  applyLines(@Args() { csv, mark }: ApplyLinesArgs, @Context() ask: Ask): Promise<typeof LinesDiffResult> {
    return importLines(this.store, ask, csv, mark);
  }
}
