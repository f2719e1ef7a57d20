import { ThreadPool } from '../../../platform/threads/index.js';
import type { AnswerOf, LinkCall } from './link-call.js';
import { LinkWorkers } from './workers.js';

/** Smaller files (some 5,000 rows) are done before a thread has started. */
const FEW_BYTES = 500_000;

/** Threads for large files; this thread for small ones, or where one was asked for. */
export async function linkWorkers(bytes: number, threads: number): Promise<LinkWorkers> {
  if (bytes >= FEW_BYTES && threads > 1) return pool(threads);
  // Loaded only here: beside threads this one does none of their parts.
  return (await import('./own-thread.js')).ownThread();
}

function pool(threads: number): LinkWorkers {
  const entry = import.meta.url.endsWith('.ts') ? './link-thread.ts' : './link-thread.js';
  const workers = new ThreadPool(new URL(entry, import.meta.url), threads);
  workers.warm();
  return {
    threads,
    run: (step, given) => workers.execute<LinkCall, AnswerOf<typeof step>>({ step, given }),
    close: () => workers.close(),
  };
}
