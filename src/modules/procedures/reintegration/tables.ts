import { OWN_INSTITUTION } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { emptiedRecord } from '../../records/records/tables.js';
import { REINTEGRATION_JOBS } from './jobs.js';
import { MIGRATIONS } from './persistence/migrations/index.js';
import { PLAN_EMPTIED } from './persistence/plan-emptied.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };
const CARERS = 'liaison and coordinator of the institution that owns the record';

export const REINTEGRATION_TABLES: ModuleTables = {
  tables: [
    {
      table: 'offer',
      holds: 'offers of training and work by municipality',
      whose: 'the network: every role that reads sees all',
      kept: 'for good: it names nobody',
      columns: {
        id: 'P1: number',
        seq: 'P1: order in which they were made',
        institution_id: 'P1: who offers',
        kind: 'P0: training or work',
        trades: 'P0: of which trades, as words of a list',
        provides: 'P0: what it comes with, as words of a list',
        country: 'P0: in which country',
        admin1: 'P0: in which state or department',
        municipality: 'P0: in which municipality',
        place_key: 'P0: the same, as it is compared',
        places: 'P0: how many places',
        opens_on: 'P0: from when',
        closes_on: 'P0: until when',
        languages: 'P0: in which languages',
        conditions: 'P1: who can take it, in words; names nobody',
        state: 'P0: open, closed',
        version: "P1: guards against writing over another's change",
        made_by: 'P1: account that made it',
        made_at: 'P1: when',
      },
      rows: {
        select: reachOf(['offers.read'], {}),
        insert: reachOf(['offers.make'], OWN),
        update: reachOf(['offers.make'], OWN),
      },
    },
    {
      table: 'reintegration_plan',
      holds: 'who wants help with training and work, by the own word of whoever is found alive',
      whose: CARERS,
      kept: 'until it is taken back, at the most as long as the record has its content; then that there was one, by whose word and when',
      columns: {
        record_id: 'P1: the person found alive',
        institution_id: 'P1: who owns the record',
        state: 'P2: agreed, ended',
        decided_by: 'P2: the person, or the guardianship authority',
        authority: 'P2: which authority, and its decision',
        country: 'P2: where the person looks for it',
        admin1: 'P2: in which state or department',
        municipality: 'P2: in which municipality',
        place_key: 'P2: the same, as it is compared',
        trades: 'P3: what the person can do, as words of a list',
        needs: 'P3: what the person needs, as words of a list',
        agreed_at: 'P2: when the person agreed',
        ended_at: 'P2: when it was taken back',
        version: "P1: guards against writing over another's change",
        noted_by: 'P1: account that wrote it down',
      },
      rows: {
        // Who wants help is for the people who help: nobody else of the institution, and nobody of another one.
        select: reachOf(['reintegration.read'], OWN),
        insert: reachOf(['reintegration.agree'], OWN),
        update: reachOf(['reintegration.agree'], OWN),
      },
    },
    {
      table: 'offer_referral',
      holds: 'who was referred to which offer',
      whose: `${CARERS}; who offers sees the procedure, without a name`,
      kept: 'for good: ids and moments; what became of it says the procedure',
      columns: {
        id: 'P1: number',
        seq: 'P1: order',
        offer_id: 'P1: the offer',
        record_id: 'P1: the person found alive',
        institution_id: 'P1: who owns the record',
        procedure_id: 'P1: the procedure',
        referred_by: 'P1: account that referred',
        referred_at: 'P1: when',
      },
      rows: {
        select: reachOf(['reintegration.read'], OWN),
        insert: reachOf(['reintegration.refer'], OWN),
        update: [PLATFORM_WORK],
      },
    },
  ],
  retention: [
    {
      // Whatever way a record goes, what was made of it goes with it.
      name: 'reintegration.plans-of-emptied',
      table: 'reintegration_plan',
      since: 't.agreed_at',
      where: `t.state = 'agreed' AND ${emptiedRecord('t.record_id')}`,
      days: 0,
      empties: `${PLAN_EMPTIED}, ended_at = now()`,
      records: 'ARRAY[t.record_id]',
      remains: 'that there was one, by whose word and when',
    },
  ],
  migrations: MIGRATIONS,
  jobs: REINTEGRATION_JOBS,
};
