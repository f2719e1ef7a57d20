import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { SessionCookie } from '../../../platform/graphql/index.js';
import { IdentityProvider } from '../../../platform/identity/index.js';
import { AccessModule } from './module.js';
import { AccessGuard } from './api/access.guard.js';
import { AuthController } from './api/auth.controller.js';
import { MeResolver } from './api/me.resolver.js';
import { PasskeyController } from './api/passkey.controller.js';
import { PasskeyResolver } from './api/passkey.resolver.js';
import { SessionResolver } from './api/session.resolver.js';
import { RequestActors } from './api/signed-in.js';
import { TokenController } from './api/token.controller.js';
import { SignInRepository } from './persistence/sign-in.repository.js';
import { AdmitIdentity } from './use-cases/admit-identity.js';
import { IssueMachineToken } from './use-cases/issue-machine-token.js';
import { OpenSession } from './use-cases/open-session.js';
import { OwnPasskeys } from './use-cases/own-passkeys.js';
import { PasskeyChallenges } from './use-cases/passkey-challenges.js';
import { PasskeySignIn } from './use-cases/passkey-sign-in.js';
import { OwnSessions } from './use-cases/own-sessions.js';
import { OwnTokens } from './use-cases/own-tokens.js';
import { providerOf } from './use-cases/provider-of.js';
import { SignIn } from './use-cases/sign-in.js';
import { StepUpByProvider } from './use-cases/step-up-by-provider.js';
import type { ApiParts } from './domain/type-policy.js';

/** The guard of the whole API, signing in and out, and who is signed in. Needs `AccessLog` and `Attempts` from a global
 * module. */
@Module({
  imports: [AccessModule],
  controllers: [AuthController, PasskeyController, TokenController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: IdentityProvider, inject: [SETTINGS_TOKEN], useFactory: providerOf },
    {
      provide: SessionCookie,
      inject: [SETTINGS_TOKEN],
      useFactory: ({ PUBLIC_URL }: Settings) => new SessionCookie(PUBLIC_URL),
    },
    AdmitIdentity,
    IssueMachineToken,
    MeResolver,
    PasskeyChallenges,
    PasskeyResolver,
    PasskeySignIn,
    SessionResolver,
    OpenSession,
    OwnPasskeys,
    OwnSessions,
    OwnTokens,
    SignIn,
    SignInRepository,
    StepUpByProvider,
    RequestActors,
  ],
})
export class AccessApiModule {}

export const ACCESS_API: ApiParts = {
  module: AccessApiModule,
  types: [
    [['self.read'], 'Me'],
    [['sessions.own'], 'PurposeDeclared Session SessionRevoked'],
    [['tokens.own'], 'TokenIssued'],
    [['passkeys.own'], 'Passkey PasskeyChanged'],
  ],
  fields: {
    'TokenIssued.token': { needs: 'tokens.own', isToldOnce: true },
  },
};
