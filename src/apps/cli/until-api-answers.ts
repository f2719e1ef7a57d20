import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '../../platform/config/index.js';

const LOOK_MS = 200;

/** The address of the API on this machine. */
export function addressOf({ HOST, PORT }: Pick<Settings, 'HOST' | 'PORT'>): string {
  const everywhere = HOST === '0.0.0.0' || HOST === '::';
  const name = everywhere ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${name}:${PORT}`;
}

export async function isApiAt(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const body = (await response.json()) as { status?: unknown };
    return body.status === 'ok';
  } catch {
    return false;
  }
}

/** Waits until the API answers. With PORT=0 only the API knows where it listens, and its log says so. */
export async function untilApiAnswers(settings: Settings, signal: AbortSignal): Promise<string> {
  const address = addressOf(settings);
  if (settings.PORT === 0) return 'a free port (see `api.listening` in the log)';
  while (!(await isApiAt(address))) await pause(LOOK_MS, undefined, { signal });
  return address;
}
