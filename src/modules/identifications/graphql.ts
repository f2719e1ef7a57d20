export { IdentificationsApiModule } from './identifications.api.module.js';
