import { randomUUID } from 'node:crypto';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { CandidateRepository } from '../../src/modules/matching/runs/persistence/candidate.repository.js';
import type { ApiHouse } from './api-house.js';

/** Keeps a report and remains as each other's candidate, as a run of matching would. */
export async function keepAsCandidate(house: ApiHouse, a: string, b: string): Promise<void> {
  const rows = await house.sql<{ id: string; seq: number }>('SELECT id, seq FROM record WHERE id = ANY($1)', [
    [a, b],
  ]);
  const seqOf = (id: string) => Number(rows.find((row) => row.id === id)?.seq);
  const list = {
    ...({
      subjectId: a,
      subjectSeq: seqOf(a),
      kind: 'identification',
      side: 'a',
      runId: randomUUID(),
    } as const),
    ...{
      backgroundId: randomUUID(),
      modelVersion: 'test',
      subjectHash: '',
      prior: 0.001,
      tail: 0,
      hashes: [''],
    },
    list: { seqs: Int32Array.of(seqOf(b)), log10LR: Float64Array.of(6), probability: Float64Array.of(0.9) },
  };
  const candidates = house.api.app.get(CandidateRepository, { strict: false });
  await house.runtime.db.transact(PLATFORM, (tx) => candidates.put(tx, [list], 100));
}
