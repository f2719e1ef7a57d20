import { DEFAULT_THREADS } from './default-threads.js';

/**
 * The setting `MATCH_THREADS` for a command that needs no other one: what checks settings is loaded only
 * where it is set. Throws `SettingRefused`.
 */
export async function matchThreads(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  if (!environment['MATCH_THREADS']) return DEFAULT_THREADS;
  const { readSettings } = await import('./settings.js');
  return readSettings(environment).MATCH_THREADS;
}
