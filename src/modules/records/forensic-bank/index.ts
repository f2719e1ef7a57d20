export { ForensicBankModule } from './module.js';
export type { ModelFields } from './domain/kinship-model-fields.js';
export {
  summaryOf,
  type HaplotypeDatabase,
  type HaplotypeFacts,
  type HaplotypeKind,
} from './domain/haplotype-database.js';
export { HaplotypeFileRefused } from './domain/haplotypes-refused.js';
export type { PopulationTable, TableFacts } from './domain/population-table.js';
export { FrequencyFileRefused } from './domain/table-refused.js';
export { KINSHIP_SET, REMAINS_AMENDED, REMAINS_REGISTERED } from './events.js';
export { FrequencyTables } from './use-cases/frequency-tables.js';
export { HaplotypeDatabases } from './use-cases/haplotype-databases.js';
export {
  ImportHaplotypes,
  type HaplotypeImport,
  type ImportedHaplotypes,
} from './use-cases/import-haplotypes.js';
export {
  ImportFrequencyTable,
  type ImportedTable,
  type TableImport,
} from './use-cases/import-frequency-table.js';
export { KinshipSettings, type KinshipReference } from './use-cases/kinship-settings.js';
export { ReadFrequencyTables } from './use-cases/read-frequency-tables.js';
export { ReadKinship } from './use-cases/read-kinship.js';
export { RegisterRemains } from './use-cases/register-remains.js';
export { SampleRegister } from './use-cases/sample-register.js';
export { PopulationUnknown, SetKinship, type KinshipChoice } from './use-cases/set-kinship.js';
