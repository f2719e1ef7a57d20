import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catalogueLanguageOf } from '../../../../platform/catalogue/index.js';
import { POLICY_ROW, PUBLIC, speakTo } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import { requirePermission } from '../domain/permission.js';
import type { Operation } from '../domain/policy.js';
import { AccessLog } from '../use-cases/access-log.js';
import { apiContextOf, type ApiContext } from './may.js';
import { RequestActors } from './signed-in.js';

/**
 * The first of three nets, for every field and route: who is it, and has the policy a row for them at all?
 * The use case asks again, about this very record, and the repository adds the actor's scope.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signedIn: RequestActors,
    private readonly log: AccessLog,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const targets = [host.getHandler(), host.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true) return true;
    const operation = this.reflector.getAllAndOverride<Operation | undefined>(POLICY_ROW, targets);
    if (operation === undefined) return false;
    const context = apiContextOf(host);
    const actor = await this.signedIn.of(context);
    context.actor = actor;
    speakTo(context, catalogueLanguageOf(actor.language));
    await this.requireRow(actor, operation);
    context.confirm = () => this.stillMay(context, operation);
    return true;
  }

  /** For long-lived requests: a session ended or a role taken away since ends them. */
  private async stillMay(context: ApiContext, operation: Operation): Promise<void> {
    const actor = await this.signedIn.again(context);
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
