import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../kernel/linkage/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { InstitutionDirectory, type Institution } from '../../mechanisms/index.js';
import { permissionsOf } from '../../privacy/index.js';
import type { StoredRecord } from '../../records/index.js';
import { isComparable } from '../domain/comparable.js';
import { mayBeCompared, type Party } from '../domain/parties.js';

/** Whether two records may be compared as a pair of a kind. */
export type Gate = (kind: Kind, a: StoredRecord | undefined, b: StoredRecord | undefined) => boolean;

/** The rule who may be compared with whom, on records as they are now: for what is shown, told or exported later. */
@Injectable()
export class PairGate {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** The gate as it stands now; it remembers what it has worked out. */
  async open(tx: Tx): Promise<Gate> {
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const agreements = await this.institutions.agreements(tx);
    const now = this.clock.now().toISOString();
    const parties = new Map<StoredRecord, Party | undefined>();
    const keyOf = new Map<Party, string>();
    const decided = new Map<string, boolean>();
    const partyOfOnce = (record: StoredRecord) => {
      if (!parties.has(record)) {
        const party = partyOf(record, institutions, now);
        parties.set(record, party);
        if (party)
          keyOf.set(party, JSON.stringify([party.institution.id, party.recordType, party.permissions]));
      }
      return parties.get(record);
    };
    return (kind, a, b) => {
      const [one, other] = [a && partyOfOnce(a), b && partyOfOnce(b)];
      if (!one || !other) return false;
      const key = `${kind} ${keyOf.get(one) ?? ''} ${keyOf.get(other) ?? ''}`;
      const known = decided.get(key);
      if (known !== undefined) return known;
      const isAllowed = mayBeCompared(kind, one, other, agreements);
      decided.set(key, isAllowed);
      return isAllowed;
    };
  }
}

/** A record's party; none for a record that is compared no more. */
function partyOf(
  record: StoredRecord,
  institutions: ReadonlyMap<string, Institution>,
  now: string,
): Party | undefined {
  const institution = institutions.get(record.institutionId);
  if (!institution || !isComparable(record)) return undefined;
  const { content, recordType } = record;
  if (content.recordType !== 'report') return { institution, recordType };
  return {
    institution,
    recordType,
    permissions: permissionsOf(content.consents ?? [], content.recordedAt, now),
  };
}
