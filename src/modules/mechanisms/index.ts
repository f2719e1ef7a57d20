export { MechanismsModule } from './mechanisms.module.js';
export { AGREEMENTS_CHANGED } from './events.js';
export { standing, AGREEMENT_CATEGORIES, INSTITUTION_KINDS, type Agreement, type AgreementCategory, type Institution, type InstitutionKind } from './domain/institution.js';
export { InstitutionDirectory } from './use-cases/institution-directory.js';
export { LoadInstitutions, InstitutionsFileRefused } from './use-cases/load-institutions.js';
export { EnrolUser, type NewColleague } from './use-cases/enrol-user.js';
export { SignAgreement, PartiesUnknown } from './use-cases/sign-agreement.js';
