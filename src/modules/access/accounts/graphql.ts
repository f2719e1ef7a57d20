/** The door of the access module for the edges of other modules. */
export { AccessLog } from './use-cases/access-log.js';
export { PurposeEnum } from './api/session.type.js';
export { apiContextOf, CurrentActor, May, type ApiContext } from './api/may.js';
export { RequestActors } from './api/signed-in.js';
export { FieldPolicy } from './api/field-policy.js';
export { OPERATIONS_OF } from './domain/operation-groups.js';
export { TypePolicy, type ApiParts } from './domain/type-policy.js';
