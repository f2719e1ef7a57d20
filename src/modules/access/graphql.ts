/** The door of the access module for the edges of other modules. */
export { AccessApiModule } from './api.module.js';
export { AccessLog } from './use-cases/access-log.js';
export { PurposeEnum } from './api/session.type.js';
export { apiContextOf, CurrentActor, May, type ApiContext } from './api/may.js';
export { SignedIn } from './api/signed-in.js';
export { FieldPolicy } from './api/field-policy.js';
