import { Module } from '@nestjs/common';
import { ActorRepository } from './persistence/actor.repository.js';
import { ClientSecretRepository } from './persistence/client-secret.repository.js';
import { IdentityRepository } from './persistence/identity.repository.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { PasskeyRepository } from './persistence/passkey.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { Accounts } from './use-cases/accounts.js';
import { ActorDirectory } from './use-cases/actor-directory.js';
import { Authenticate } from './use-cases/authenticate.js';
import { FamilyAccounts } from './use-cases/family-accounts.js';
import { Invitations } from './use-cases/invitations.js';
import { MachineSecrets } from './use-cases/machine-secrets.js';
import { StepUp } from './use-cases/step-up.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

const ROWS = [
  ActorRepository,
  ClientSecretRepository,
  IdentityRepository,
  InvitationRepository,
  PasskeyRepository,
  SessionRepository,
];
const USE_CASES = [
  Accounts,
  ActorDirectory,
  Authenticate,
  FamilyAccounts,
  Invitations,
  MachineSecrets,
  StepUp,
];

@Module({ providers: [...ROWS, ...USE_CASES], exports: [...ROWS, ...USE_CASES] })
export class AccessModule {}

export const ACCESS: ModuleParts = {
  module: AccessModule,
};
