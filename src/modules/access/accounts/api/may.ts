import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import { currentRequest, POLICY_ROW, type RequestContext } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import type { Operation } from '../domain/policy.js';

/** Names the policy row of a resolver or a route. A field of the API without one keeps it from starting. */
export const May = (operation: Operation) => SetMetadata(POLICY_ROW, operation);

/** The context of a request; the guard has put the actor into it. */
export interface ApiContext extends RequestContext {
  actor?: Actor;
}

/** The context of a resolver's or a route's call. */
export function apiContextOf(host: ExecutionContext): ApiContext {
  if (host.getType<string>() === 'graphql') return GqlExecutionContext.create(host).getContext<ApiContext>();
  const context = currentRequest.getStore();
  if (!context) {
    const { path } = host.switchToHttp().getRequest<Request>();
    throw new Error(`No request context for ${path}: the API's middleware has not run.`);
  }
  return context;
}

/** The signed-in actor of the request. */
export const CurrentActor = createParamDecorator((_: unknown, host: ExecutionContext): Actor | undefined => {
  return apiContextOf(host).actor;
});
