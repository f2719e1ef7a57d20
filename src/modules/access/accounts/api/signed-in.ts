import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import { networkOf } from '../domain/network-of.js';
import { Authenticate } from '../use-cases/authenticate.js';
import { InNameOf } from '../use-cases/in-name-of.js';

/**
 * Actors who make requests. The edge asks before it reads what is asked, the guard for each field: they share
 * one look at the token.
 */
@Injectable()
export class RequestActors {
  private readonly known = new WeakMap<object, Promise<Actor>>();

  constructor(
    private readonly authenticate: Authenticate,
    private readonly names: InNameOf,
  ) {}

  /** Rejects with `NotSignedIn` where the token opens nothing. */
  of(context: RequestContext): Promise<Actor> {
    // Contexts are copied on their way to a resolver, requests are not.
    const asker = context.req ?? context;
    const known = this.known.get(asker);
    if (known) return known;
    const actor = this.look(context, 'use');
    this.known.set(asker, actor);
    return actor;
  }

  /** Looks afresh, for requests that live long. */
  again(context: RequestContext): Promise<Actor> {
    return this.look(context, 'look');
  }

  private async look(
    { token, requestId, inNameOf, source }: RequestContext,
    as: 'use' | 'look',
  ): Promise<Actor> {
    const found = await this.authenticate.authenticate(token, { requestId, as });
    // By as many proxies as are trusted: what others have written into the header counts nothing.
    const actor = { ...found, network: networkOf(source) };
    return inNameOf === undefined ? actor : this.names.of(actor, inNameOf);
  }
}
