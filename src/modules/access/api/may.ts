import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '../domain/actor.js';
import type { Operation } from '../domain/policy.js';

export const POLICY_ROW = 'huella:policy-row';

/** Names the policy row of a resolver. A resolver without one keeps the API from starting. */
export const May = (operation: Operation) => SetMetadata(POLICY_ROW, operation);

/** What the GraphQL context carries, whether the request came by HTTP or by a socket. */
export interface ApiContext {
  readonly actor?: Actor;
  readonly requestId: string;
}

/** The signed-in actor of the request. */
export const CurrentActor = createParamDecorator((_: unknown, host: ExecutionContext): Actor | undefined => {
  return GqlExecutionContext.create(host).getContext<ApiContext>().actor;
});
