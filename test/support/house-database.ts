import type { DataSource } from 'typeorm';
import { DATABASE_PARTS } from '../../src/apps/database-parts.js';
import { addressOf, openDataSource, TenantDb, type Login } from '../../src/platform/database/index.js';

/** The database of a spec: as a process of the platform has it, and as an administrator who looks behind all policies. */
export interface HouseDatabase {
  readonly login: DataSource;
  readonly db: TenantDb;
  readonly admin: DataSource;
  close(): Promise<void>;
}

const adminAddress = (): string => process.env.DATABASE_URL ?? '';

export async function openHouseDatabase(as: Login = 'worker', pool = 8): Promise<HouseDatabase> {
  const address = addressOf(as, adminAddress());
  const admin = await openAdmin();
  const login = await openDataSource(address, pool, DATABASE_PARTS);
  return {
    ...{ login, admin, db: new TenantDb(login, address) },
    close: async () => {
      await login.destroy();
      await admin.destroy();
    },
  };
}

export async function openAdmin(): Promise<DataSource> {
  return openDataSource(adminAddress(), 2, DATABASE_PARTS);
}
