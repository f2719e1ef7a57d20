import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catalogueLanguageOf } from '../../../platform/catalogue/index.js';
import { POLICY_ROW, PUBLIC, speakTo } from '../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import { requirePermission } from '../domain/permission.js';
import type { Operation } from '../domain/policy.js';
import { AccessLog } from '../use-cases/access-log.js';
import { Authenticate } from '../use-cases/authenticate.js';
import { InNameOf } from '../use-cases/in-name-of.js';
import { apiContextOf, type ApiContext } from './may.js';

/**
 * The first of three nets, for every field and route: who is it, and has the policy a row for them at all?
 * The use case asks again, about this very record, and the repository adds the actor's scope.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly signedIn = new WeakMap<ApiContext, Promise<Actor>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticate: Authenticate,
    private readonly names: InNameOf,
    private readonly log: AccessLog,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const targets = [host.getHandler(), host.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true) return true;
    const operation = this.reflector.getAllAndOverride<Operation | undefined>(POLICY_ROW, targets);
    if (operation === undefined) return false;
    const context = apiContextOf(host);
    const actor = await this.actorOf(context);
    context.actor = actor;
    speakTo(context, catalogueLanguageOf(actor.language));
    await this.requireRow(actor, operation);
    context.confirm = () => this.stillMay(context, operation);
    return true;
  }

  /** The fields of one request share one look at the token. */
  private actorOf(context: ApiContext): Promise<Actor> {
    const known = this.signedIn.get(context);
    if (known) return known;
    const actor = this.authenticated(context);
    this.signedIn.set(context, actor);
    return actor;
  }

  private async authenticated(
    { token, requestId, inNameOf }: ApiContext,
    as: 'use' | 'look' = 'use',
  ): Promise<Actor> {
    const actor = await this.authenticate.run(token, { requestId, as });
    return inNameOf === undefined ? actor : this.names.of(actor, inNameOf);
  }

  /** For long-lived requests: a session ended or a role taken away since ends them. */
  private async stillMay(context: ApiContext, operation: Operation): Promise<void> {
    const actor = await this.authenticated(context, 'look');
    await this.requireRow(actor, operation);
    context.actor = actor;
  }

  private async requireRow(actor: Actor, operation: Operation): Promise<void> {
    try {
      requirePermission(actor, operation);
    } catch (error) {
      await this.log.denied({ actor, action: operation });
      throw error;
    }
  }
}
