import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { reachOf } from '../../access/accounts/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const own = { own: `institution_id = ${OWN_INSTITUTION}` };

export const LEGAL_DEMANDS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'legal_demand',
      holds: 'what authorities have demanded of institutions, and what was given or refused',
      whose: 'the institution that was asked; everybody reads yearly counts',
      kept: 'for good; words go RETENTION_CLOSED_DAYS (730 days unless set) after the answer',
      columns: {
        id: 'P1: number',
        seq: 'P1: order in which they were entered',
        institution_id: 'P1: who was asked',
        version: "P1: guards against writing over another's change",
        state: 'P1: open, refused, answered',
        authority: 'P3: which authority, in free words',
        country: 'P1: its country',
        instrument: 'P1: by what it asks, a word of a list',
        received_at: 'P1: when it came',
        scope_asked: 'P3: what it asks for, in free words',
        scope_given: 'P3: what was given, in free words',
        refused_reason: 'P3: why it was refused, in free words',
        counsel: 'P3: what counsel said, in free words',
        family_told_at: 'P2: when the family was told',
        gag_until: 'P2: until when the family may not be told',
        given_ids: 'P2: records of the persons that were given',
        deeds: 'P1: requests of two people by which it was to be answered',
        entered_by: 'P1: account that entered it',
        entered_at: 'P1: when',
        answered_by: 'P1: account that answered or refused it',
        answered_at: 'P1: when',
      },
      rows: {
        select: reachOf(['demands.read', 'demands.enter', 'demands.answer'], own),
        insert: reachOf(['demands.enter'], own),
        update: reachOf(['demands.enter', 'demands.answer'], own),
      },
    },
  ],
  retention: [
    {
      name: 'legal-demands.words',
      table: 'legal_demand',
      since: 't.answered_at',
      where: `t.state <> 'open' AND (t.authority IS NOT NULL OR t.scope_asked IS NOT NULL OR t.scope_given IS NOT NULL
      OR t.refused_reason IS NOT NULL OR t.counsel IS NOT NULL)`,
      days: 'RETENTION_CLOSED_DAYS',
      empties:
        'authority = NULL, scope_asked = NULL, scope_given = NULL, refused_reason = NULL, counsel = NULL',
      remains: 'of which country, by what, when, whether it was answered, and which records were given',
    },
  ],
  migrations: MIGRATIONS,
};
