import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { DisclosedRepository, type StoredSeen } from '../persistence/disclosed.repository.js';

/** Entry of what somebody of another institution has seen of an own record. */
export interface SeenOfRecord {
  readonly seen: StoredSeen;
  readonly by: Institution;
}

/** The owner's view of who has seen its record. */
@Injectable()
export class ReadDisclosures {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly disclosed: DisclosedRepository,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async of(actor: Actor, recordId: string, after: number, limit: number): Promise<SeenOfRecord[]> {
    return this.guarded.perform(actor, 'matches.trace', [recordId], async (tx) => {
      await this.records.read(tx, actor, 'matches.trace', recordId);
      const found = await this.disclosed.ofRecord(tx, recordId, after, limit);
      const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      return found.flatMap((seen) => {
        const by = institutions.get(seen.side === 'a' ? seen.institutionB : seen.institutionA);
        return by ? [{ seen, by }] : [];
      });
    });
  }
}
