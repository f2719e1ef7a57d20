export { MechanismsModule } from './mechanisms.module.js';
export { AGREEMENTS_CHANGED } from './events.js';
export { standing, INSTITUTION_KINDS, type Agreement, type Institution, type InstitutionKind } from './domain/institution.js';
export { InstitutionDirectory } from './use-cases/institution-directory.js';
export { LoadInstitutions, InstitutionsFileRefused } from './use-cases/load-institutions.js';
