/** The door of the access module for the edges of other modules. */
export { AccessApiModule } from './access.api.module.js';
export { DenialLog } from './api/denial-log.js';
export { apiContextOf, CurrentActor, May, type ApiContext } from './api/may.js';
