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
import { KindShares } from '../../modules/matching/runs/index.js';
import { AppModule } from '../app.module.js';
import { handlersOf, SUBSCRIPTIONS, tickersOf } from '../job-lists.js';
import { openQueue, type Runtime } from '../runtime.js';

/** Longest wait for running jobs at a stop; what is left then is taken over by another worker. */
const GRACE_MS = 10_000;

export interface RunningWorker {
  readonly app: INestApplicationContext;
  readonly queue: JobQueue;
  stop(): Promise<void>;
}

/**
 * Starts what works: the relay (events to tasks), the runner (tasks to handlers) and the reconciler (what was
 * lost). Any number of processes may run one; they divide the work by row locks and the queue.
 */
export async function startWorker(runtime: Runtime): Promise<RunningWorker> {
  const { source: db, log, settings, listener, catalogue, tasks } = runtime;
  const app = await NestFactory.createApplicationContext(AppModule.of(runtime), { logger: false });
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
  const tickers = tickersOf(app);
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
