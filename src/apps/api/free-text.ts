import { isMigrationStatusName, withoutMigrationStatus } from '../../kernel/contract/index.js';
import type { FreeText } from '../../platform/graphql/index.js';

/** Records: the contract reads them, leaves the same words out and tells so with its other findings. */
const READ_BY_CONTRACT = [
  'AmendLocatedPersonInput.fields',
  'AmendRemainsInput.fields',
  'AmendReportInput.fields',
  'FileFamilyReportsInput.persons',
  'FileFamilyReportsInput.shared',
  'FileGroupReportsInput.shared',
  'FileReportInput.report',
  'GroupPersonInput.report',
  'RegisterLocatedPersonInput.living',
  'RegisterRemainsInput.remains',
];

/** Files and what describes them: columns have the names that they have, and cells are read one by one. */
const FILES = [
  'ImportFrequencyTableInput.text',
  'ImportFrequencyTableInput.sampledText',
  'ImportHaplotypeDatabaseInput.text',
  'ImportManifestInput.text',
  'StartImportInput.mapping',
];

/** A secret is compared letter by letter and kept as a hash alone. */
const SECRETS = [
  'FilingReceiptInput.phrase',
  'IssueReceiptInput.phrase',
  'JoinFamilyWindowInput.phrase',
  'JoinFamilyWindowInput.newPhrase',
  'ShareReceiptInput.phrase',
];

/** Names of institutions and authorities, such as those that decide on asylum, say nothing of a person. */
const NAMES_OF_AUTHORITIES = [
  'AgreeToReintegrationInput.authority',
  'AllowTellingInput.guardianshipAuthority',
  'AllowTellingCompanionsInput.guardianshipAuthority',
  'AskRegisterInput.registerName',
  'EnrolInstitutionInput.name',
  'EnterLegalDemandInput.authority',
  'JointPartInput.authority',
  'MakeRecommendationInput.addressee',
  'PlanTellingInput.guardianshipAuthority',
  'ProposeIdentificationInput.authority',
  'RecordWishInput.authority',
];

/**
 * Migration status is kept nowhere: every text of every mutation is looked through, but for those that stand
 * here. Files without scripts (`modules/family/portal/api/plain`) and cells of lists
 * (`modules/identification/events/domain/read-manifest.ts`) ask the same of the contract.
 */
export const FREE_TEXT: FreeText = {
  exempt: new Set([...READ_BY_CONTRACT, ...FILES, ...SECRETS, ...NAMES_OF_AUTHORITIES]),
  without: withoutMigrationStatus,
  isRefusedKey: isMigrationStatusName,
  codes: { said: 'API.MIGRATION_STATUS_LEFT_OUT', dropped: 'EXCHANGE.MIGRATION_STATUS_DROPPED' },
};
