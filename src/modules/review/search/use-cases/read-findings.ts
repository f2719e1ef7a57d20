import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { SearchRepository, type StoredFinding } from '../persistence/search.repository.js';

/** Finding: somebody of another institution has found an own record by asking. */
export interface FindingOfRecord {
  readonly finding: StoredFinding;
  readonly by: Institution;
}

/** The owner's view of who has found its record by a question, and what for. */
@Injectable()
export class ReadFindings {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly searches: SearchRepository,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async of(actor: Actor, recordId: string, after: number, limit: number): Promise<FindingOfRecord[]> {
    return this.guarded.perform(actor, 'matches.trace', [recordId], async (tx) => {
      await this.records.read(tx, actor, 'matches.trace', recordId);
      const found = await this.searches.findingsOf(tx, recordId, after, limit);
      const known = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      return found.flatMap((finding) => {
        const by = known.get(finding.institutionId);
        return by ? [{ finding, by }] : [];
      });
    });
  }
}
