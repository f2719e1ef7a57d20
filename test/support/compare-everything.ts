import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import type { WithUseCases } from './second-person.js';

/** Compares all records of a bank with each other here and now, as a worker would, and opens what is to be opened. */
export async function compareEverything({ get, sql }: WithUseCases): Promise<void> {
  const { runId, taskId } = await get(StartRun).all(PLATFORM);
  await get(BeginRun).begin(runId, taskId);
  const [run] = await sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
  for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
    await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
  await get(MergeRun).merge(runId, () => Promise.resolve());
  await get(OpenMatches).openMatches(runId);
}
