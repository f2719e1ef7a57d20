import { ACCESS_RETENTION } from '../modules/access/persistence/retention.js';
import { APPROVALS_RETENTION } from '../modules/approvals/persistence/retention.js';
import { COMPANIONS_RETENTION } from '../modules/companions/persistence/retention.js';
import { DISCLOSURE_RETENTION } from '../modules/disclosure/persistence/retention.js';
import { KINSHIP_RETENTION } from '../modules/kinship/persistence/retention.js';
import { EVENTS_RETENTION } from '../modules/events/persistence/retention.js';
import { FAMILY_RETENTION } from '../modules/family/persistence/retention.js';
import { FORENSIC_BANK_RETENTION } from '../modules/forensic-bank/persistence/retention.js';
import { IDENTIFICATIONS_RETENTION, RULINGS } from '../modules/identifications/persistence/retention.js';
import { IMPORTS_RETENTION } from '../modules/imports/persistence/retention.js';
import { LABORATORY_RETENTION } from '../modules/laboratory/persistence/retention.js';
import { MATCHING_RETENTION } from '../modules/matching/persistence/retention.js';
import { MATCHES_RETENTION } from '../modules/matches/persistence/retention.js';
import { NOTIFICATIONS_RETENTION } from '../modules/notifications/persistence/retention.js';
import { PHOTOGRAPHS_RETENTION } from '../modules/photographs/persistence/retention.js';
import { PROCEDURES_RETENTION } from '../modules/procedures/persistence/retention.js';
import { OVERSIGHT_RETENTION } from '../modules/oversight/persistence/retention.js';
import { REINTEGRATION_RETENTION } from '../modules/reintegration/persistence/retention.js';
import { RECORDS_RETENTION } from '../modules/records/persistence/retention.js';
import { REFERRALS_RETENTION } from '../modules/referrals/persistence/retention.js';
import { LEGAL_DEMANDS_RETENTION } from '../modules/legal-demands/persistence/retention.js';
import { MISUSE_RETENTION } from '../modules/misuse/persistence/retention.js';
import { SEARCH_RETENTION } from '../modules/search/persistence/retention.js';
import { filesRetention } from '../platform/files/retention.js';
import { IDEMPOTENCY_RETENTION } from '../platform/idempotency/retention.js';
import type { Retention } from '../platform/retention/index.js';

/** What goes when: the only place that sees all modules' rules. They are applied in this order. */
export const RETENTION: Retention = {
  rules: [
    ...RECORDS_RETENTION,
    ...FORENSIC_BANK_RETENTION,
    ...MATCHING_RETENTION,
    ...MATCHES_RETENTION,
    ...COMPANIONS_RETENTION,
    ...IDENTIFICATIONS_RETENTION,
    ...FAMILY_RETENTION,
    ...EVENTS_RETENTION,
    ...PHOTOGRAPHS_RETENTION,
    ...PROCEDURES_RETENTION,
    filesRetention(
      (id) => `EXISTS (SELECT 1 FROM procedure_paper p WHERE p.file_id = ${id})
        OR EXISTS (SELECT 1 FROM photograph f WHERE f.file_id = ${id}) OR EXISTS (SELECT 1 FROM photograph f WHERE f.preview_id = ${id})`,
    ),
    ...REFERRALS_RETENTION,
    ...DISCLOSURE_RETENTION,
    ...KINSHIP_RETENTION,
    ...SEARCH_RETENTION,
    ...LEGAL_DEMANDS_RETENTION,
    ...MISUSE_RETENTION,
    ...LABORATORY_RETENTION,
    ...NOTIFICATIONS_RETENTION,
    ...OVERSIGHT_RETENTION,
    ...REINTEGRATION_RETENTION,
    ...IMPORTS_RETENTION,
    ...ACCESS_RETENTION,
    ...APPROVALS_RETENTION,
    ...IDEMPOTENCY_RETENTION,
  ],
  rulings: RULINGS,
};
