export { AccessModule } from './module.js';
export {
  isOfPeople,
  ROLES,
  OPERATOR,
  PLATFORM,
  type Actor,
  type ActorLanguage,
  type Role,
} from './domain/actor.js';
export { PURPOSES, purposesOf, requireMayDeclare, type Purpose } from './domain/purpose.js';
export {
  POLICY,
  isAllowed,
  operationsFor,
  relationTo,
  type Operation,
  type ActorRelation,
} from './domain/policy.js';
export { afterConsentOf, mayInState, statesOf } from './domain/policy-conditions.js';
export { Denied, requireInRelation, requireOnRecord, requirePermission } from './domain/permission.js';
export { Authenticate, NotSignedIn } from './use-cases/authenticate.js';
export { InNameOf } from './use-cases/in-name-of.js';
export { STEP_UP_MINUTES, StepUpNeeded, type StepUpWay } from './domain/step-up.js';
export { Invitations, type Invitation } from './use-cases/invitations.js';
export { OwnTokens, type OwnToken } from './use-cases/own-tokens.js';
export { StepUp } from './use-cases/step-up.js';
export type { ClientSecret } from './domain/client-secret.js';
export { MachineSecrets, type SecretOrder } from './use-cases/machine-secrets.js';
export { Accounts, type ApproverAccount } from './use-cases/accounts.js';
export { ActorDirectory, type Colleague } from './use-cases/actor-directory.js';
export { FamilyAccounts, type FamilySession } from './use-cases/family-accounts.js';
