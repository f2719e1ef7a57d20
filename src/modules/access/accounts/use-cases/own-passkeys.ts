import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  IdentityProvider,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '../../../../platform/identity/index.js';
import { PLATFORM, type Actor } from '../domain/actor.js';
import { readName } from '../domain/own-token.js';
import { PasskeyRefused, readDeed, type OwnPasskey } from '../domain/passkey.js';
import { requirePermission } from '../domain/permission.js';
import type { StepUpWay } from '../domain/step-up.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AccessLog } from './access-log.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { StepUp } from './step-up.js';

/** Passkeys of an actor: list, add, rename, end. */
@Injectable()
export class OwnPasskeys {
  constructor(
    private readonly db: TenantDb,
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: PasskeyRepository,
    private readonly identities: IdentityRepository,
    private readonly sessions: SessionRepository,
    @Inject(IdentityProvider) private readonly provider: IdentityProvider | undefined,
    private readonly stepUps: StepUp,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<readonly OwnPasskey[]> {
    requirePermission(actor, 'passkeys.own');
    return this.db.transact(actor, (tx) => this.passkeys.shownOf(tx, actor.actorId));
  }

  /** By what this session can show anew who it is. */
  async stepUpWays(actor: Actor): Promise<readonly StepUpWay[]> {
    requirePermission(actor, 'passkeys.own');
    if (actor.session?.kind !== 'person') return [];
    return this.db.transact(PLATFORM, async (tx) => {
      const isBound = this.provider !== undefined && (await this.identities.isBound(tx, actor.actorId));
      const has = (await this.passkeys.ofActor(tx, actor.actorId)).length > 0;
      return [...(isBound ? (['provider'] as const) : []), ...(has ? (['passkey'] as const) : [])];
    });
  }

  async beginAdding(actor: Actor): Promise<PublicKeyCredentialCreationOptionsJSON> {
    requirePermission(actor, 'passkeys.own');
    this.stepUps.requireFresh(actor, 'passkeys.own');
    const sessionId = personsSession(actor);
    const person = { id: actor.actorId, name: actor.name };
    return this.db.transact(PLATFORM, (tx) => this.challenges.toRegister(tx, 'add', person, sessionId));
  }

  async add(actor: Actor, name: string, response: RegistrationResponseJSON): Promise<void> {
    requirePermission(actor, 'passkeys.own');
    const sessionId = personsSession(actor);
    const passkeyName = readName(name, 'name');
    const { passkey, bound } = await this.challenges.registered('add', response);
    if (bound.sessionId !== sessionId) throw new PasskeyRefused();
    await this.db.transact(PLATFORM, async (tx) => {
      const order = { actorId: actor.actorId, name: passkeyName, passkey };
      if (!(await this.passkeys.add(tx, order, this.clock.now()))) throw new PasskeyRefused();
      await this.log.record(tx, { actor, action: 'passkeys.own', detail: { did: 'added' } });
    });
  }

  async rename(actor: Actor, id: string, name: string): Promise<void> {
    requirePermission(actor, 'passkeys.own');
    const read = readName(name, 'name');
    await this.db.transact(actor, async (tx) => {
      if (!(await this.passkeys.rename(tx, actor.actorId, id, read))) throw new NotFound();
      await this.log.record(tx, { actor, action: 'passkeys.own', detail: { did: 'renamed', passkey: id } });
    });
  }

  /**
   * Ends a passkey. It opens nothing any more, and sessions that were opened elsewhere end: whoever has the
   * device may have been there.
   */
  async end(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'passkeys.own');
    this.stepUps.requireFresh(actor, 'passkeys.own');
    const sessionId = personsSession(actor);
    await this.db.transact(actor, async (tx) => {
      if (!(await this.passkeys.end(tx, actor.actorId, id))) throw new NotFound();
      await this.sessions.revokeElsewhere(tx, actor.actorId, sessionId, this.clock.now());
      await this.log.record(tx, { actor, action: 'passkeys.own', detail: { did: 'ended', passkey: id } });
    });
  }

  /** @param deed what they are about to do: the signature is for that, and for nothing else */
  async beginStepUp(actor: Actor, deed: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    requirePermission(actor, 'passkeys.own');
    const bound = {
      ...({ use: 'step_up', actorId: actor.actorId } as const),
      ...{ sessionId: personsSession(actor), deed: readDeed(deed) },
    };
    return this.db.transact(PLATFORM, (tx) => this.challenges.toAssert(tx, bound));
  }

  async stepUp(actor: Actor, response: AuthenticationResponseJSON): Promise<void> {
    requirePermission(actor, 'passkeys.own');
    const sessionId = personsSession(actor);
    const taken = await this.challenges.take('step_up', response);
    const { bound } = taken;
    await this.db.transact(PLATFORM, async (tx) => {
      const passkey = await this.challenges.asserted(tx, taken, response);
      if (passkey.actorId !== actor.actorId || bound.sessionId !== sessionId) throw new PasskeyRefused();
      const deed = bound.deed ?? null;
      await this.sessions.noteStepUp(tx, sessionId, { how: 'passkey', deed, now: this.clock.now() });
      const detail = { session: sessionId, steppedUpBy: 'passkey', passkey: passkey.id, deed: deed ?? '' };
      await this.log.record(tx, { actor, action: 'sessions.own', detail });
    });
  }
}

/** Tokens and machines have nobody who could touch a device. */
function personsSession({ session }: Actor): string {
  if (session?.kind !== 'person') throw new PasskeyRefused();
  return session.id;
}
