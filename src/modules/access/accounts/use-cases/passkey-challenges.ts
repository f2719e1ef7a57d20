import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import {
  asserted,
  assertionOptions,
  registered,
  registrationOptions,
  relyingPartyOf,
  type AuthenticationResponseJSON,
  type KnownPasskey,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type RelyingParty,
} from '../../../../platform/identity/index.js';
import { PLATFORM } from '../domain/actor.js';
import {
  CHALLENGE_MS,
  NoPasskeysHere,
  PasskeyRefused,
  type ChallengeBound,
  type PasskeyUse,
} from '../domain/passkey.js';
import { PasskeyRepository, type HeldPasskey } from '../persistence/passkey.repository.js';

type Bound = Omit<ChallengeBound, 'use'>;

/** Asks devices to sign, and checks what they have signed. Runs within the platform's own work, for whoever answers may not be known yet. */
@Injectable()
export class PasskeyChallenges {
  private readonly party: RelyingParty | undefined;

  constructor(
    private readonly db: TenantDb,
    private readonly passkeys: PasskeyRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { PUBLIC_URL }: Settings,
  ) {
    this.party = relyingPartyOf(PUBLIC_URL);
  }

  /** Throws `NoPasskeysHere` where the address of the installation is neither https nor localhost. */
  here(): RelyingParty {
    if (!this.party) throw new NoPasskeysHere();
    return this.party;
  }

  async toRegister(
    tx: Tx,
    use: 'invited' | 'add',
    person: { readonly id: string; readonly name: string },
    sessionId?: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const challenge = await this.begin(tx, { use, actorId: person.id, sessionId });
    const known = await this.passkeys.ofActor(tx, person.id);
    return registrationOptions(this.here(), { challenge, person, known });
  }

  /** The passkey of an answer that holds, and whom and which session its challenge was given to. */
  async registered(
    use: 'invited' | 'add',
    response: RegistrationResponseJSON,
  ): Promise<{ readonly passkey: KnownPasskey; readonly bound: Bound }> {
    const { challenge, bound } = await this.take(use, response);
    const passkey = await registered(this.here(), challenge, response);
    if (!passkey) throw new PasskeyRefused();
    return { passkey, bound };
  }

  async toAssert(
    tx: Tx,
    bound: ChallengeBound & { readonly use: 'sign_in' | 'step_up' },
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const challenge = await this.begin(tx, bound);
    const { actorId } = bound;
    const known = actorId === undefined ? [] : await this.passkeys.ofActor(tx, actorId);
    if (actorId !== undefined && known.length === 0) throw new PasskeyRefused();
    return assertionOptions(this.here(), challenge, known);
  }

  /**
   * Returns the passkey that has signed. Its count is written down: a copy of it that lags behind is refused.
   */
  async asserted(
    tx: Tx,
    { challenge }: TakenChallenge,
    response: AuthenticationResponseJSON,
  ): Promise<HeldPasskey> {
    const passkey = await this.passkeys.byCredential(tx, Buffer.from(response.id, 'base64url'));
    if (!passkey || !isOf(passkey, response)) throw new PasskeyRefused();
    const counter = await asserted(this.here(), challenge, { response, passkey });
    if (counter === undefined) throw new PasskeyRefused();
    await this.passkeys.noteUse(tx, passkey.id, counter, this.clock.now());
    return passkey;
  }

  private async begin(tx: Tx, bound: ChallengeBound): Promise<Buffer> {
    this.here();
    const now = this.clock.now();
    const challenge = challengeFor(bound);
    await this.passkeys.forgetOld(tx, now);
    await this.passkeys.begin(tx, challenge, bound, new Date(now.getTime() + CHALLENGE_MS));
    return challenge;
  }

  /** Taken out before the answer is looked at, and for good: a challenge that was answered wrongly is used up all the same. */
  async take(use: PasskeyUse, { response }: Signed): Promise<TakenChallenge> {
    this.here();
    const challenge = challengeIn(response.clientDataJSON);
    const asked = Buffer.from(challenge, 'base64url');
    const bound = await this.db.transact(PLATFORM, (tx) =>
      this.passkeys.take(tx, asked, use, this.clock.now()),
    );
    if (!bound) throw new PasskeyRefused();
    return { challenge, bound };
  }
}

/** A challenge that says what it is for: who signs it signs that, and nothing else. */
function challengeFor({ use, actorId = '', sessionId = '', deed = '' }: ChallengeBound): Buffer {
  const hash = createHash('sha256');
  for (const part of [use, actorId, sessionId, deed]) hash.update(part).update('\0');
  return hash.update(randomBytes(32)).digest();
}

/** A challenge that is answered now, and whom and what it was given for. */
export interface TakenChallenge {
  readonly challenge: string;
  readonly bound: Bound;
}

interface Signed {
  readonly response: { readonly clientDataJSON: string };
}

/** Tells whether the device speaks for the owner of the passkey; it may say nothing of whom it speaks for. */
function isOf({ actorId }: HeldPasskey, { response: { userHandle } }: AuthenticationResponseJSON): boolean {
  return !userHandle || Buffer.from(userHandle, 'base64url').toString() === actorId;
}

function challengeIn(clientData: string): string {
  try {
    const read: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString());
    const { challenge } = (read ?? {}) as { readonly challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
