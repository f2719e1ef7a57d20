import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { readSettings, takeEnvironmentFile, type Settings } from '../../platform/config/index.js';
import type { EmbeddedPostgres } from '../../platform/database/index.js';
import { AppModule } from '../app.module.js';
import { openRuntime, type Runtime, type RuntimeOptions } from '../runtime.js';
import type { Call } from './command.js';

export interface House {
  readonly runtime: Runtime;
  /** A use case of any module. */
  readonly use: <T>(type: abstract new (...args: never[]) => T) => T;
}

/**
 * Settings of a command, of its environment and of the file beside the installation. A command tells what it
 * does; the log is for what goes wrong, unless somebody asked for more.
 */
export function commandSettings(): Settings {
  takeEnvironmentFile();
  return quieter(readSettings());
}

export function quieter(settings: Settings): Settings {
  return settings.LOG_LEVEL === 'info' ? { ...settings, LOG_LEVEL: 'error' } : settings;
}

/**
 * Opens the database for one command, and leaves everything as it was: what it has started itself, it stops.
 */
export async function withRuntime<T>(
  call: Call,
  work: (runtime: Runtime) => Promise<T>,
  settings: Settings = commandSettings(),
  options: Pick<RuntimeOptions, 'unchanged'> = {},
): Promise<T> {
  const runtime = await openRuntime(settings, { ...options, tell: call.teller.step });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
    const { embedded, databaseUrl } = runtime;
    if (embedded?.started) await stopUnlessUsed(embedded.server, databaseUrl, call.teller.step);
  }
}

export async function withHouse<T>(
  call: Call,
  work: (house: House) => Promise<T>,
  settings: Settings = commandSettings(),
  options: Pick<RuntimeOptions, 'unchanged'> = {},
): Promise<T> {
  return withRuntime(
    call,
    async (runtime) => {
      const app = await NestFactory.createApplicationContext(AppModule.of(runtime), {
        logger: false,
        abortOnError: false,
      });
      try {
        return await work({ runtime, use: (type) => app.get(type as never, { strict: false }) });
      } finally {
        await app.close();
      }
    },
    settings,
    options,
  );
}

/**
 * Stops an embedded server that this process has started, unless somebody has come to use it in the meantime.
 */
export async function stopUnlessUsed(
  server: EmbeddedPostgres,
  databaseUrl: string,
  tell: (step: string) => void,
): Promise<void> {
  if (await isUsedByOthers(databaseUrl)) tell('embedded PostgreSQL left running: another process uses it');
  else server.stop();
}

/** Our own connections take a moment to be gone. */
async function isUsedByOthers(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    for (let look = 0; look < 5; look += 1) {
      const { rowCount } = await client.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      );
      if (rowCount === 0) return false;
      await pause(100);
    }
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
