import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Heartbeat } from '../../platform/health/heartbeat.js';
import { forgetHandedEvents, Relay, Subscriptions } from '../../platform/outbox/index.js';
import {
  JobHandlers,
  Reconciler,
  TaskRunner,
  USUAL_RECONCILING,
  type JobQueue,
} from '../../platform/queue/index.js';
import { KindShares, NightlyTicker, RefreshTicker } from '../../modules/matching/index.js';
import { ConsentTicker, JournalTicker } from '../../modules/records/index.js';
import { PassedTicker } from '../../modules/referrals/index.js';
import { DraftTicker } from '../../modules/reports/index.js';
import { RetentionTicker } from '../../modules/retention/index.js';
import { SealTicker } from '../../modules/audit/index.js';
import { MisuseTicker } from '../../modules/misuse/index.js';
import { AskAgainTicker } from '../../modules/search/index.js';
import { PublishTicker } from '../../modules/statistics/index.js';
import { EscalationTicker } from '../../modules/notifications/index.js';
import { HouseModule } from '../house.module.js';
import { handlersOf, SUBSCRIPTIONS } from '../job-lists.js';
import { openQueue, type Runtime } from '../runtime.js';

/** Longest wait for running jobs at a stop; what is left then is taken over by another worker. */
const GRACE_MS = 10_000;

export interface RunningWorker {
  readonly app: INestApplicationContext;
  readonly queue: JobQueue;
  stop(): Promise<void>;
}

/**
 * Starts what works: the relay (events to tasks), the runner (tasks to handlers) and the reconciler (what was lost).
 * Any number of processes may run one; they divide the work by row locks and the queue.
 */
export async function startWorker(runtime: Runtime): Promise<RunningWorker> {
  const { source: db, log, settings, listener, catalogue, tasks } = runtime;
  const app = await NestFactory.createApplicationContext(HouseModule.of(runtime), { logger: false });
  const { queue, waker } = await openQueue(runtime);
  const handlers = new JobHandlers(catalogue, handlersOf(app));
  const subscriptions = new Subscriptions(catalogue, SUBSCRIPTIONS);
  const relay = new Relay({ db, tasks, waker, subscriptions, listener, log });
  const runner = new TaskRunner(
    { db, queue, handlers, waker, log, chance: Math.random },
    { concurrency: { fast: settings.WORKER_CONCURRENCY, bulk: settings.MATCH_THREADS } },
  );
  const reconciler = new Reconciler(
    { db, waker, log, housekeeping: [forgetHandedEvents(USUAL_RECONCILING.keepDoneMs)] },
    { ...USUAL_RECONCILING, intervalMs: settings.RECONCILE_SECONDS * 1000 },
  );
  const heartbeat = new Heartbeat(db, log);
  await app.get(KindShares, { strict: false }).warn();
  await runner.start();
  relay.start();
  reconciler.start();
  const tickers = [
    EscalationTicker,
    NightlyTicker,
    RefreshTicker,
    JournalTicker,
    ConsentTicker,
    DraftTicker,
    PassedTicker,
    RetentionTicker,
    AskAgainTicker,
    SealTicker,
    MisuseTicker,
    PublishTicker,
  ].map((ticker) => app.get<{ start(): void; stop(): Promise<void> }>(ticker, { strict: false }));
  for (const ticker of tickers) ticker.start();
  await listener.start();
  await heartbeat.start();
  return {
    app,
    queue,
    stop: async () => {
      await Promise.all([relay.stop(), reconciler.stop(), ...tickers.map((ticker) => ticker.stop())]);
      await runner.stop(GRACE_MS);
      await heartbeat.stop();
      await queue.close();
      await app.close();
    },
  };
}
