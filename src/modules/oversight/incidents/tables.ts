import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { operationsOf, reachOf } from '../../access/accounts/tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

export const INCIDENTS_TABLES: ModuleTables = {
  // Public lists, of no institution: whoever may read them reads all of them.
  tables: [
    {
      table: 'incident',
      holds: 'incidents of public lists, in which people on the move died or went missing; nobody is named',
      whose: 'everybody: the lists are public',
      kept: 'for good: public figures',
      columns: {
        id: 'P0: number of the incident',
        seq: 'P0: order in which they were loaded',
        list: 'P0: which list',
        code: "P0: the source's number",
        cause: 'P0: what happened',
        happened: 'P0: when, as exactly as it is known',
        first_day: 'P0: the same as days since 1970',
        last_day: 'P0: the same as days since 1970',
        place: "P0: the source's words for the place",
        lat: 'P0: where',
        lon: 'P0: where',
        region: 'P0: where',
        route: 'P0: on which route',
        origin_region: 'P0: where people came from, at large',
        dead: 'P0: how many',
        missing: 'P0: how many at least',
        survivors: 'P0: how many',
        females: 'P0: how many',
        males: 'P0: how many',
        children: 'P0: how many',
        source: 'P0: who says so',
        url: 'P0: where it is published',
        quality: 'P0: how well it is confirmed',
        loaded_at: 'P0: when it was last loaded',
      },
      rows: {
        select: reachOf(operationsOf('incidents.'), {}),
        insert: reachOf(['incidents.load'], {}),
        update: reachOf(['incidents.load'], {}),
      },
    },
  ],
  migrations: MIGRATIONS,
};
