import { createServer } from 'node:net';
import type { Settings } from '../../platform/config/index.js';

/** Explains why nobody could listen at an address now; undefined where it is free. */
export function listenError({
  HOST,
  PORT,
}: Pick<Settings, 'HOST' | 'PORT'>): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(PORT, HOST, () => probe.close(() => resolve(undefined)));
  });
}
