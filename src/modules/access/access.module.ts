import { Module } from '@nestjs/common';
import { ActorRepository } from './persistence/actor.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { ActorDirectory } from './use-cases/actor-directory.js';
import { Authenticate } from './use-cases/authenticate.js';

@Module({
  providers: [ActorRepository, SessionRepository, ActorDirectory, Authenticate],
  exports: [ActorRepository, SessionRepository, ActorDirectory, Authenticate],
})
export class AccessModule {}
