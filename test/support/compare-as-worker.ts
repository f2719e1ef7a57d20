import { randomUUID } from 'node:crypto';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';

type Get = <T>(type: abstract new (...args: never[]) => T) => T;

const noProgress = () => Promise.resolve();

/** Compares one record as a worker does, in one shard. @returns the run */
export async function compareAsWorker(get: Get, recordId: string): Promise<string> {
  const taskId = randomUUID();
  const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
  await get(BeginRun).begin(runId, taskId);
  await get(ScanShard).scanShard(runId, 0, noProgress);
  await get(MergeRun).merge(runId, noProgress);
  return runId;
}
