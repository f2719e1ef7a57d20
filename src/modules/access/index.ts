export { AccessModule } from './access.module.js';
export { ROLES, OPERATOR, PLATFORM, type Actor, type Language, type Role } from './domain/actor.js';
export { PURPOSES, requireMayDeclare, type Purpose } from './domain/purpose.js';
export { POLICY, isAllowed, relationTo, type Operation, type Relation } from './domain/policy.js';
export { Denied, requireInRelation, requireOnRecord, requirePermission } from './domain/permission.js';
export { Authenticate, NotSignedIn } from './use-cases/authenticate.js';
export { ActorDirectory, type Colleague } from './use-cases/actor-directory.js';
export { operationsOf, PLATFORM_WORK, reachOf, type RowRelations } from './domain/row-reach.js';
