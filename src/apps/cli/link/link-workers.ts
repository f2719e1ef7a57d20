import { setImmediate as breath } from 'node:timers/promises';
import type { Blocks, ScoredStretch } from '../../../kernel/linkage/tables/index.js';
import { ThreadPool } from '../../../platform/threads/index.js';
import type { LinkAnswer, LinkCall } from './link-call.js';
import { linkWork } from './link-work.js';

/** Whoever does the parts of a linkage. */
export interface LinkWorkers {
  readonly threads: number;
  blocks(call: Extract<LinkCall, { step: 'blocks' }>): Promise<Blocks>;
  score(call: Extract<LinkCall, { step: 'score' }>): Promise<ScoredStretch>;
  clusters(call: Extract<LinkCall, { step: 'clusters' }>): Promise<undefined>;
  close(): Promise<void>;
}

/** Fewer rows are done before a thread has started. */
const FEW_ROWS = 8_000;

/** Threads for large tables; this thread for small ones, or where one was asked for. */
export function linkWorkers(rows: number, threads: number): LinkWorkers {
  return rows < FEW_ROWS || threads === 1 ? ownThread() : pool(threads);
}

function ownThread(): LinkWorkers {
  const work = linkWork();
  const done = async (call: LinkCall): Promise<LinkAnswer> => {
    await breath();
    return work(call);
  };
  return {
    threads: 1,
    blocks: (call) => done(call) as Promise<Blocks>,
    score: (call) => done(call) as Promise<ScoredStretch>,
    clusters: (call) => done(call) as Promise<undefined>,
    close: () => Promise.resolve(),
  };
}

function pool(threads: number): LinkWorkers {
  const entry = import.meta.url.endsWith('.ts') ? './link-thread.ts' : './link-thread.js';
  const workers = new ThreadPool(new URL(entry, import.meta.url), threads);
  return {
    threads,
    blocks: (call) => workers.run<LinkCall, Blocks>(call),
    score: (call) => workers.run<LinkCall, ScoredStretch>(call),
    clusters: (call) => workers.run<LinkCall, undefined>(call),
    close: () => workers.close(),
  };
}
