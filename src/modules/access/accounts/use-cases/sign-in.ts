import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import type { DomainError } from '../../../../platform/errors/index.js';
import {
  IdentityProvider,
  ProviderUnreachable,
  type SignInSecrets,
} from '../../../../platform/identity/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { Attempts } from '../../../../platform/rate-limit/index.js';
import { PLATFORM, type ActorSession } from '../domain/actor.js';
import { NoProvider, ProviderSilent } from '../domain/sign-in.js';
import { SignInRepository, type SignInUnderWay } from '../persistence/sign-in.repository.js';
import { AdmitIdentity } from './admit-identity.js';
import { BY_PROVIDER, type OpenedSession } from './open-session.js';
import { refusalOf } from './sign-in-refusal.js';
import { StepUpByProvider } from './step-up-by-provider.js';

/** From the provider's page back to ours: as long as somebody takes to find their second factor. */
const UNDER_WAY_MS = 10 * 60_000;

export interface SignInRequest {
  readonly requestId: string;
  /** Address that it came from. */
  readonly source: string;
  /** Token of the browser's session, if it has one: who comes back from a step-up has. */
  readonly token?: string | undefined;
}

export interface BegunSession {
  readonly returnTo: string;
  /**
   * Session that signs the browser in from now on; nothing after a step-up, which goes on with the session
   * that there is.
   */
  readonly opened?: OpenedSession;
}

/** Signs a person in at the identity provider, and opens a session for the actor whom they are enrolled as. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: TenantDb,
    private readonly underWay: SignInRepository,
    @Inject(IdentityProvider) private readonly provider: IdentityProvider | undefined,
    private readonly admitting: AdmitIdentity,
    private readonly stepUp: StepUpByProvider,
    private readonly attempts: Attempts,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** Answers where to send the browser, and what it must keep to finish. */
  async begin(
    asked: SignInUnderWay,
    source: string,
    hint?: string,
  ): Promise<{ url: string; secrets: string; expiresAt: Date }> {
    if (!this.provider) throw new NoProvider();
    await this.attempts.count([{ kind: 'sign-in-begun', limit: 300, subject: source }]);
    const { url, secrets } = await this.provider
      .begin(hint, asked.stepUpOf ? 'step-up' : 'sign-in')
      .catch(silent);
    const kept = [secrets.state, secrets.nonce, secrets.verifier].join('.');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + UNDER_WAY_MS);
    await this.db.transact(PLATFORM, async (tx) => {
      await this.underWay.forgetOld(tx, now);
      await this.underWay.begin(tx, { state: secrets.state, secrets: kept, expiresAt }, asked);
    });
    return { url, secrets: kept, expiresAt };
  }

  /** Throws `SignInRefused`, alike for a forged answer, a used one and somebody whom nobody has enrolled. */
  async finish(
    query: URLSearchParams,
    kept: string | undefined,
    asking: SignInRequest,
  ): Promise<BegunSession> {
    if (!this.provider) throw new NoProvider();
    const { requestId } = asking;
    const attempts = [{ kind: 'sign-in-finished', limit: 100, subject: asking.source }];
    await this.attempts.count(attempts);
    const secrets = secretsIn(kept);
    const state = query.get('state');
    if (!kept || !secrets || state !== secrets.state) throw this.refused('another browser', requestId);
    // Taken out before the code is tried, so that no answer is tried twice.
    const begun = await this.db.transact(PLATFORM, (tx) =>
      this.underWay.take(tx, state, kept, this.clock.now()),
    );
    if (!begun) throw this.refused('not under way', requestId);
    const { returnTo, stepUpOf } = begun;
    const identity = await this.provider
      .finish(query, secrets, stepUpOf ? 'step-up' : 'sign-in')
      .catch((error: unknown) => {
        if (error instanceof ProviderUnreachable) throw new ProviderSilent();
        throw this.refused(error instanceof Error ? error.name : 'unknown', requestId, stepUpOf);
      });
    let opened: OpenedSession | undefined;
    if (stepUpOf) await this.stepUp.note(identity, stepUpOf, asking);
    else opened = await this.admitting.admit(identity, begun.purpose, requestId);
    await this.attempts.forgive(attempts);
    return { returnTo, ...(opened && { opened }) };
  }

  /**
   * Returns the address at which the provider ends its own session, for somebody who came in by it; without
   * an answer of the provider signing out ends here.
   */
  async endAtProvider({ label }: Pick<ActorSession, 'label'>): Promise<string | undefined> {
    if (label !== BY_PROVIDER) return undefined;
    return this.provider?.endSessionUrl().catch((error: unknown) => {
      if (error instanceof ProviderUnreachable) return undefined;
      throw error;
    });
  }

  private refused(cause: string, requestId: string, stepUpOf?: string | null): DomainError {
    return refusalOf(this.log, { cause, requestId, stepUpOf });
  }
}

function secretsIn(kept: string | undefined): SignInSecrets | undefined {
  const [state, nonce, verifier] = kept?.split('.') ?? [];
  return state && nonce && verifier ? { state, nonce, verifier } : undefined;
}

function silent(error: unknown): never {
  if (error instanceof ProviderUnreachable) throw new ProviderSilent();
  throw error;
}
