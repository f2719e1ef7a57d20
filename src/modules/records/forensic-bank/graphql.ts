/** The door of the forensic-bank module for the edges of other modules. */
export { HaplotypeDatabaseType, haplotypeDatabaseOf } from './api/haplotype-database.type.js';
export { KinshipSettingType, kinshipSettingOf } from './api/kinship.type.js';
