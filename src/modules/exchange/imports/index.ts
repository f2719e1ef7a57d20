export { ImportsModule } from './module.js';
export { IMPORTS_FINISHED, IMPORTS_UNDONE } from './events.js';
export { type ImportsWork } from './jobs.js';
export { chooseFormat, FORMATS, type FileFormat, type FormatName } from './files/detect.js';
export { PROFILES_AS, type ProfilesAs } from './files/profiles/profile-format.js';
export { FileRefused, REFUSALS } from './files/file-refused.js';
export type { CsvHeader } from './files/csv-header.js';
export { type LineFinding, READER_CODE_MEANINGS, WRITER_CODE_MEANINGS } from './domain/finding.js';
export { PLACEMENT_CODE_MEANINGS } from './domain/profiles/placement-codes.js';
export { RejectFile } from './files/rejects.js';
export { PROFILE_OUTPUTS, profilesText, type ProfileOutput } from './files/profiles/profiles-text.js';
export { PFIF_FOOT, PFIF_HEAD, pfifText } from './files/pfif/pfif-text.js';
export { ExportPfif } from './use-cases/export-pfif.js';
export { ExportProfiles } from './use-cases/export-profiles.js';
export { ExportRecords, type ExportFilter } from './use-cases/export-records.js';
export type { ImportProgress, RejectsPlace } from './use-cases/import-engine.js';
export {
  CannotUndo,
  FileTooLarge,
  ImportTakenOver,
  InstitutionNeeded,
  InstitutionUnknown,
} from './use-cases/import-errors.js';
export { ImportFile, type ImportRequest } from './use-cases/import-file.js';
export { ReadImports } from './use-cases/read-imports.js';
export { RunImport } from './use-cases/run-import.js';
export { SettleImport } from './use-cases/settle-import.js';
export { StartImport, type UploadedImport } from './use-cases/start-import.js';
export { UndoImport, type UndoneImport } from './use-cases/undo-import.js';
export { UploadFile } from './use-cases/upload-file.js';
export type { ImportAnswer, ImportCounts, ReportedFinding } from './use-cases/import-counter.js';
export type {
  ImportJob,
  ImportState,
  KeptFinding,
  StoredRefusal,
} from './persistence/import-job.repository.js';
