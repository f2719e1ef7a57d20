import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../domain/actor.js';
import { OwnSessions } from '../use-cases/own-sessions.js';
import { OwnTokens } from '../use-cases/own-tokens.js';
import { CurrentActor, May } from './may.js';
import {
  DeclarePurposeInput,
  DeclarePurposeResult,
  IssueOwnTokenInput,
  IssueOwnTokenResult,
  RevokeSessionInput,
  RevokeSessionResult,
  sessionTypeOf,
  SessionType,
  type PurposeDeclared,
  type SessionRevoked,
  type TokenIssued,
} from './session.type.js';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly own: OwnSessions,
    private readonly tokens: OwnTokens,
  ) {}

  @Query(() => [SessionType], { description: "One's own sessions that are open, the newest first." })
  @May('sessions.own')
  async mySessions(@CurrentActor() actor: Actor): Promise<SessionType[]> {
    const sessions = await this.own.list(actor);
    return sessions.map((session) => sessionTypeOf(session, actor));
  }

  @Mutation(() => RevokeSessionResult, {
    description: "Ends one of one's own sessions: its next request and its next event are refused.",
  })
  @May('sessions.own')
  async revokeSession(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one.' }) { sessionId }: RevokeSessionInput,
  ): Promise<SessionRevoked> {
    await this.own.end(actor, sessionId);
    return { sessionId };
  }

  @Mutation(() => IssueOwnTokenResult, {
    description:
      "A token for a script of one's own. It needs a step-up within the last five minutes (`/auth/step-up`), and is shown this once.",
  })
  @May('tokens.own')
  issueOwnToken(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What it is for, and for how long.' })
    { label, days, purpose, scopes, idempotencyKey }: IssueOwnTokenInput,
  ): Promise<TokenIssued> {
    const order = { days: days ?? undefined, purpose: purpose ?? undefined, scopes: scopes ?? undefined };
    return this.tokens.make(actor, { label, ...order }, idempotencyKey ?? undefined);
  }

  @Mutation(() => DeclarePurposeResult, {
    description:
      'Says what this session is used for from now on. Nothing of another institution is read without it.',
  })
  @May('sessions.own')
  async declarePurpose(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one.' }) { purpose }: DeclarePurposeInput,
  ): Promise<PurposeDeclared> {
    await this.own.declare(actor, purpose);
    return { purpose };
  }
}
