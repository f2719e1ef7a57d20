/** The door of the mechanisms module for the edges of other modules. */
export { MechanismsApiModule } from './mechanisms.api.module.js';
export { InstitutionType, institutionTypeOf } from './api/institution.type.js';
export { ReadInstitutions } from './use-cases/read-institutions.js';
