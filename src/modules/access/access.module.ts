import { Module } from '@nestjs/common';
import { ActorRepository } from './persistence/actor.repository.js';
import { ActorDirectory } from './use-cases/actor-directory.js';
import { Authenticate } from './use-cases/authenticate.js';

@Module({
  providers: [ActorRepository, ActorDirectory, Authenticate],
  exports: [ActorDirectory, Authenticate],
})
export class AccessModule {}
