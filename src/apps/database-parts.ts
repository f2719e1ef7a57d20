import type { DatabaseParts } from '../platform/database/index.js';
import { OutboxBaseline1770490000180 } from '../platform/outbox/index.js';
import { ActorRow } from '../modules/access/persistence/entities.js';
import { AgreementRow, FocalPointRow, InstitutionRow } from '../modules/mechanisms/persistence/entities.js';
import { MIGRATIONS as accessMigrations } from '../modules/access/persistence/migrations/index.js';
import { MIGRATIONS as approvalsMigrations } from '../modules/approvals/persistence/migrations/index.js';
import { MIGRATIONS as auditMigrations } from '../modules/audit/persistence/migrations/index.js';
import { MIGRATIONS as companionsMigrations } from '../modules/companions/persistence/migrations/index.js';
import { MIGRATIONS as disclosureMigrations } from '../modules/disclosure/persistence/migrations/index.js';
import { MIGRATIONS as eventsMigrations } from '../modules/events/persistence/migrations/index.js';
import { MIGRATIONS as familyMigrations } from '../modules/family/persistence/migrations/index.js';
import { MIGRATIONS as forensicBankMigrations } from '../modules/forensic-bank/persistence/migrations/index.js';
import { MIGRATIONS as identificationsMigrations } from '../modules/identifications/persistence/migrations/index.js';
import { MIGRATIONS as importsMigrations } from '../modules/imports/persistence/migrations/index.js';
import { MIGRATIONS as incidentsMigrations } from '../modules/incidents/persistence/migrations/index.js';
import { MIGRATIONS as kinshipMigrations } from '../modules/kinship/persistence/migrations/index.js';
import { MIGRATIONS as laboratoryMigrations } from '../modules/laboratory/persistence/migrations/index.js';
import { MIGRATIONS as legalDemandsMigrations } from '../modules/legal-demands/persistence/migrations/index.js';
import { MIGRATIONS as matchesMigrations } from '../modules/matches/persistence/migrations/index.js';
import { MIGRATIONS as matchingMigrations } from '../modules/matching/persistence/migrations/index.js';
import { MIGRATIONS as mechanismsMigrations } from '../modules/mechanisms/persistence/migrations/index.js';
import { MIGRATIONS as misuseMigrations } from '../modules/misuse/persistence/migrations/index.js';
import { MIGRATIONS as notificationsMigrations } from '../modules/notifications/persistence/migrations/index.js';
import { MIGRATIONS as oversightMigrations } from '../modules/oversight/persistence/migrations/index.js';
import { MIGRATIONS as photographsMigrations } from '../modules/photographs/persistence/migrations/index.js';
import { MIGRATIONS as proceduresMigrations } from '../modules/procedures/persistence/migrations/index.js';
import { MIGRATIONS as recordsMigrations } from '../modules/records/persistence/migrations/index.js';
import { MIGRATIONS as referralsMigrations } from '../modules/referrals/persistence/migrations/index.js';
import { MIGRATIONS as reintegrationMigrations } from '../modules/reintegration/persistence/migrations/index.js';
import { MIGRATIONS as reportsMigrations } from '../modules/reports/persistence/migrations/index.js';
import { MIGRATIONS as searchMigrations } from '../modules/search/persistence/migrations/index.js';
import { MIGRATIONS as statisticsMigrations } from '../modules/statistics/persistence/migrations/index.js';
import { MIGRATIONS as filesMigrations } from '../platform/files/migrations/index.js';
import { MIGRATIONS as healthMigrations } from '../platform/health/migrations/index.js';
import { MIGRATIONS as idempotencyMigrations } from '../platform/idempotency/migrations/index.js';
import { MIGRATIONS as installationMigrations } from '../platform/installation/migrations/index.js';
import { MIGRATIONS as rateLimitMigrations } from '../platform/rate-limit/migrations/index.js';

/** Every table and every step that made it: the only place that sees all modules' persistence. */
export const DATABASE_PARTS: DatabaseParts = {
  entities: [ActorRow, InstitutionRow, FocalPointRow, AgreementRow],
  migrations: oldestFirst([
    ...accessMigrations,
    ...approvalsMigrations,
    ...auditMigrations,
    ...companionsMigrations,
    ...disclosureMigrations,
    ...eventsMigrations,
    ...familyMigrations,
    ...forensicBankMigrations,
    ...identificationsMigrations,
    ...importsMigrations,
    ...incidentsMigrations,
    ...kinshipMigrations,
    ...laboratoryMigrations,
    ...legalDemandsMigrations,
    ...matchesMigrations,
    ...matchingMigrations,
    ...mechanismsMigrations,
    ...misuseMigrations,
    ...notificationsMigrations,
    ...oversightMigrations,
    ...photographsMigrations,
    ...proceduresMigrations,
    ...recordsMigrations,
    ...referralsMigrations,
    ...reintegrationMigrations,
    ...reportsMigrations,
    ...searchMigrations,
    ...statisticsMigrations,
    ...filesMigrations,
    ...healthMigrations,
    ...idempotencyMigrations,
    ...installationMigrations,
    ...rateLimitMigrations,
    OutboxBaseline1770490000180,
  ]),
};

/** By the number that ends each name, which is when it was written: parts depend on what others had made by then. */
function oldestFirst(all: readonly (new () => object)[]): (new () => object)[] {
  const writtenAt = ({ name }: { readonly name: string }): number => Number(name.slice(-13));
  return all.toSorted((one, other) => writtenAt(one) - writtenAt(other));
}
