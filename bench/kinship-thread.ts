import { ProfileBank, search, TableBank } from '../src/kernel/genetics/index.js';
import type { HitColumns, SharedProfiles, SharedTables } from '../src/kernel/genetics/index.js';
import { serveCalls } from '../src/platform/threads/index.js';

export interface SearchCall {
  readonly tables: SharedTables;
  readonly profiles: SharedProfiles;
  readonly threshold: number;
  readonly stopsEarly: boolean;
  readonly range: { readonly from: number; readonly to: number };
}

serveCalls<SearchCall, HitColumns>(({ tables, profiles, ...request }) =>
  search({ tables: TableBank.attach(tables), profiles: ProfileBank.attach(profiles), ...request }),
);
