/**
 * Jobs. PostgreSQL owns the truth (rows of `task`), the queue only wakes workers.
 *
 * - `Tasks.add` and `addFlow` write tasks in the caller's transaction; any process may do so.
 * - A worker opens the queue and runs a `TaskRunner`, a `Reconciler` and the outbox's `Relay`.
 * - `readTask` and the channel `PROGRESS_CHANNEL` tell how far a task is.
 */
export type { JobMap, JobName, JobPayload } from './job-map.js';
export { defineJob, JobCatalogue, LANES, type JobDefinition, type Lane } from './job-catalogue.js';
export { handle, JobHandlers, type JobContext, type JobHandler, type RunningTask } from './job-handlers.js';
export { Tasks, type AddOptions, type NewTask, type TaskDraft } from './tasks.js';
export {
  readBacklog,
  readDeadTasks,
  readTask,
  reviveTask,
  type Backlog,
  type TaskState,
  type TaskStatus,
} from './task-status.js';
export { readFlowProgress, type FlowProgress } from './flow-progress.js';
export type { JobQueue, LaneCounts, Wake, RunningWorkers } from './job-queue.js';
export { openJobQueue, type QueueSettings } from './bullmq-queue.js';
export { migrateQueue } from './migrate-queue.js';
export { Waker } from './waker.js';
export { TaskRunner, type RunnerParts, type RunnerSettings } from './task-runner.js';
export {
  LEASE_EXPIRED,
  Reconciler,
  USUAL_RECONCILING,
  type Housekeeping,
  type ReconcilerParts,
  type ReconcilerSettings,
} from './reconciler.js';
export { CHILD_DEAD } from './flow-settlement.js';
export { OUTBOX_CHANNEL, PROGRESS_CHANNEL } from './channels.js';
export { NotificationListener } from './notification-listener.js';
export { Rounds } from './rounds.js';
export { addRoundTask } from './round-task.js';
export type { Backoff } from './backoff.js';
export { codeOf } from './error-code.js';
export { requireIdsOnly } from './ids-only.js';
export { changedRows, type Database, type Sql } from './sql.js';
export {
  JobListRefused,
  ParentNotWaiting,
  PayloadNotIds,
  QueueUnavailable,
  TaskCannotSucceed,
  UnknownJob,
} from './queue-errors.js';
