import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessModule } from './access.module.js';
import { AccessGuard } from './api/access.guard.js';
import { MeResolver } from './api/me.resolver.js';
import { SessionResolver } from './api/session.resolver.js';
import { OwnSessions } from './use-cases/own-sessions.js';

/** The guard of the whole API, and who is signed in. Needs an `AccessLog` from a global module. */
@Module({
  imports: [AccessModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }, MeResolver, SessionResolver, OwnSessions],
})
export class AccessApiModule {}
