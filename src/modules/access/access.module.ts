import { Module } from '@nestjs/common';
import { ActorRepository } from './persistence/actor.repository.js';
import { IdentityRepository } from './persistence/identity.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { ActorDirectory } from './use-cases/actor-directory.js';
import { Authenticate } from './use-cases/authenticate.js';

@Module({
  providers: [ActorRepository, IdentityRepository, SessionRepository, ActorDirectory, Authenticate],
  exports: [ActorRepository, IdentityRepository, SessionRepository, ActorDirectory, Authenticate],
})
export class AccessModule {}
