import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Refused, refused } from '../schema/failures.js';
import type { Points } from './points.js';

/** Mutations whose refusal is a failed sign-in. */
const DOORS: ReadonlySet<string> = new Set(['signIn']);

/** Counts failed sign-ins by address, and after some of them lets none through for a while. */
@Injectable()
export class Knocking implements NestInterceptor {
  constructor(private readonly points: Points) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation' || !DOORS.has(info.fieldName)) return next.handle();
    const { req } = graphql.getContext<{ readonly req: Request }>();
    return from(this.counted(req.ip ?? '', next));
  }

  private async counted(address: string, next: CallHandler): Promise<unknown> {
    const seconds = await this.points.mustWait(address);
    if (seconds > 0) return refused(`Too many sign-ins failed here. Try again in ${String(seconds)} seconds.`);
    const answer: unknown = await firstValueFrom(next.handle());
    if (answer instanceof Refused) await this.points.knocked(address);
    return answer;
  }
}
