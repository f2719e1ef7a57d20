import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReportRecord } from '../../../../kernel/contract/index.js';
import type { KinshipBasis } from '../../../../kernel/genetics/index.js';
import { familyRows, type ComparableRecord } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { ThreadPool } from '../../../../platform/threads/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { isComparable } from '../domain/comparable.js';
import { decidersOf, geneticPartiesOf } from '../domain/genetic-parties.js';
import { packRows, unpackRows, type RowsOfFamily } from '../domain/packed-rows.js';
import { FamilyRowRepository, type StoredFamilyRows } from '../persistence/family-row.repository.js';
import type { FamilyAnswer, FamilyCall, FamilyToMake } from './family-call.js';

/** Families that one call of a thread makes, and that are stored together. */
const AT_A_TIME = 32;
/**
 * Most families whose tables are made in the process itself: a report's own family takes less time than to
 * hand it to a thread.
 */
const AT_ONCE = 3;

interface Wanted extends FamilyToMake {
  readonly recordId: string;
  readonly familyHash: string;
}

/**
 * Genotype tables of missing persons. A family is made again only when it, what its members permit, or the
 * basis has changed; what was made is stored, so that a sweep that is killed goes on where it was and a new
 * process begins with it.
 */
@Injectable()
export class FamilyRows implements OnApplicationShutdown {
  private readonly threads: ThreadPool;
  private readonly hashes = new WeakMap<KinshipBasis, string>();

  constructor(
    private readonly db: TenantDb,
    private readonly rows: FamilyRowRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    const entry = import.meta.url.endsWith('.ts') ? './family-thread.ts' : './family-thread.js';
    this.threads = new ThreadPool(new URL(entry, import.meta.url), settings.MATCH_THREADS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }

  /**
   * Returns the rows of those of these records that are reports of typed families, by record; what is missing
   * is made and stored.
   */
  async of(
    tx: Tx,
    records: readonly StoredRecord[],
    basis: KinshipBasis,
  ): Promise<Map<string, RowsOfFamily>> {
    const wanted = this.wantedOf(records);
    const found = new Map<string, RowsOfFamily>();
    if (wanted.length === 0) return found;
    const stored = new Map(
      (await this.rows.of(tx, this.hashOf(basis), idsOf(wanted))).map((row) => [row.recordId, row]),
    );
    for (const { recordId, familyHash } of wanted) {
      const row = stored.get(recordId);
      if (row?.familyHash === familyHash) found.set(recordId, unpackRows(row.body));
    }
    const missing = wanted.filter(({ recordId }) => !found.has(recordId));
    for (const row of await this.make(missing, basis)) found.set(row.recordId, unpackRows(row.body));
    return found;
  }

  /** Makes what is missing of these records' rows. */
  async prepare(records: readonly StoredRecord[], basis: KinshipBasis): Promise<void> {
    const wanted = this.wantedOf(records);
    const hash = this.hashOf(basis);
    const there = await this.db.transact(PLATFORM, (tx) => this.rows.hashesOf(tx, hash, idsOf(wanted)));
    await this.make(
      wanted.filter(({ recordId, familyHash }) => there.get(recordId) !== familyHash),
      basis,
    );
  }

  /** Forgets the rows of all other bases. */
  async keepOnly(tx: Tx, bases: readonly KinshipBasis[]): Promise<void> {
    await this.rows.keepOnly(
      tx,
      bases.map((basis) => this.hashOf(basis)),
    );
  }

  private async make(wanted: readonly Wanted[], basis: KinshipBasis): Promise<StoredFamilyRows[]> {
    const pieces: Wanted[][] = [];
    for (let at = 0; at < wanted.length; at += AT_A_TIME) pieces.push(wanted.slice(at, at + AT_A_TIME));
    const seen = basis.added.map(({ locus, allele }) => [locus, allele] as const);
    const made = await Promise.all(
      pieces.map(async (piece) => {
        const families = piece.map(({ record, parties }) => ({ record, parties }));
        const answer =
          wanted.length <= AT_ONCE
            ? families.map(({ record, parties }) => packRows(familyRows(record, parties, basis)))
            : await this.threads.execute<FamilyCall, FamilyAnswer>({ basis: basis.json, seen, families });
        const rows = piece.map(({ recordId, familyHash }, at) => ({
          recordId,
          familyHash,
          body: Buffer.from(answer[at] ?? new Uint8Array()),
        }));
        await this.db.transact(PLATFORM, (tx) => this.rows.put(tx, this.hashOf(basis), rows));
        return rows;
      }),
    );
    return made.flat();
  }

  private wantedOf(records: readonly StoredRecord[]): Wanted[] {
    const now = this.clock.now().toISOString();
    return records.flatMap((stored) => {
      const { id, content } = stored;
      if (content.recordType !== 'report' || !isTyped(content) || !isComparable(stored)) return [];
      const record = familyPartOf(content);
      const deciders = decidersOf(content, now);
      // Numbers of parties differ from snapshot to snapshot; who decides about what does not.
      const parties = geneticPartiesOf(deciders, () => 0);
      return [{ recordId: id, record, parties, familyHash: sha256(JSON.stringify([record, parties])) }];
    });
  }

  private hashOf(basis: KinshipBasis): string {
    const known = this.hashes.get(basis);
    if (known !== undefined) return known;
    const hash = sha256(basis.fingerprint());
    this.hashes.set(basis, hash);
    return hash;
  }
}

const idsOf = (wanted: readonly Wanted[]): string[] => wanted.map(({ recordId }) => recordId);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

function isTyped({ relatives, directProfile }: ReportRecord): boolean {
  return directProfile !== undefined || (relatives ?? []).some(({ profile }) => profile !== undefined);
}

/**
 * Returns the part of a report that a family's tables depend on, and nothing else: a thread needs no names.
 */
function familyPartOf({ id, person, relatives, pedigree, directProfile }: ReportRecord): ComparableRecord {
  return {
    recordType: 'report',
    id,
    person: {
      ...(person?.id !== undefined && { id: person.id }),
      ...(person?.sex !== undefined && { sex: person.sex }),
    },
    relatives: (relatives ?? []).map(
      ({ id: code, relationship, biological, sex, otherParent, twin, profile }) => ({
        id: code,
        relationship,
        ...(biological !== undefined && { biological }),
        ...(sex !== undefined && { sex }),
        ...(otherParent !== undefined && { otherParent }),
        ...(twin !== undefined && { twin }),
        ...(profile !== undefined && { profile }),
      }),
    ),
    ...(pedigree !== undefined && { pedigree }),
    ...(directProfile !== undefined && { directProfile }),
  };
}
