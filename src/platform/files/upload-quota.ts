import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../config/index.js';
import { PLATFORM_CONTEXT, TenantDb, type RowContext, type Tx } from '../database/index.js';
import { DomainError } from '../errors/index.js';

const MEGABYTE = 1_048_576;
const DAY_MS = 86_400_000;
/** So much is counted at a time, before it is taken: one question to the database a megabyte. */
const PORTION = MEGABYTE;

interface Quota {
  readonly files: number;
  readonly megabytes: number;
}

/** An account or an institution has handed over as much as one may on a day. */
export class UploadQuotaReached extends DomainError {
  /** Seconds until the day ends (UTC). */
  readonly waitSeconds: number;

  constructor({ files, megabytes }: Quota, now: Date) {
    super('FILES.UPLOAD_QUOTA', 'unavailable', { files, megabytes });
    this.waitSeconds = Math.ceil((DAY_MS - (now.getTime() % DAY_MS)) / 1_000);
  }
}

/** A negative number gives back; the count that it is taken from is there then. */
const ADD = `
  INSERT INTO upload_count (day, subject, files, bytes)
  SELECT $1::date, $2::uuid, $3::int, greatest($4::bigint, 0) WHERE $3::int <= $5::int AND $4::bigint <= $6::bigint
  ON CONFLICT (day, subject) DO UPDATE
    SET files = upload_count.files + $3::int, bytes = upload_count.bytes + $4::bigint
    WHERE upload_count.files + $3::int <= $5::int AND upload_count.bytes + $4::bigint <= $6::bigint
  RETURNING subject`;

/**
 * Quota of the files and bytes that an account, and all of its institution, may hand over on a day (UTC).
 * Bytes count as they come, each portion before it is taken, also those of a file that is then broken off or
 * refused: nobody fills the disk with what is thrown away.
 */
@Injectable()
export class UploadQuota {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Passes a stream on, and ends it with `UploadQuotaReached` where the quota does.
   *
   * @param announced bytes that are said to come: what cannot fit is refused before any of it is read
   */
  async *metered<Piece extends string | Uint8Array>(
    who: RowContext,
    stream: AsyncIterable<Piece>,
    announced = 0,
  ): AsyncGenerator<Piece, void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    await this.begin(who, day, announced);
    let used = 0;
    let counted = 0;
    try {
      for await (const piece of stream) {
        used += Buffer.byteLength(piece);
        if (used > counted) counted += await this.countPortion(who, day, used - counted);
        yield piece;
      }
    } finally {
      // Bytes that were counted beyond those that came are given back.
      if (counted > used) await this.add(who, day, { files: 0, bytes: used - counted });
    }
  }

  private async begin(who: RowContext, day: string, announced: number): Promise<void> {
    await this.db.transact(PLATFORM_CONTEXT, async (tx) => {
      await tx.query('DELETE FROM upload_count WHERE day < $1::date - 1', [day]);
      await this.addIn(tx, who, day, { files: 1, bytes: announced });
      // Only asked for: a line that announces much and sends nothing must not use up the day of others.
      if (announced > 0) await this.addIn(tx, who, day, { files: 0, bytes: -announced });
    });
  }

  /** @returns how much was counted: a whole portion, or near the end of the quota what is needed */
  private async countPortion(who: RowContext, day: string, needed: number): Promise<number> {
    if (needed < PORTION)
      try {
        await this.add(who, day, { files: 0, bytes: PORTION });
        return PORTION;
      } catch (error) {
        if (!(error instanceof UploadQuotaReached)) throw error;
      }
    await this.add(who, day, { files: 0, bytes: needed });
    return needed;
  }

  private async add(who: RowContext, day: string, more: { files: number; bytes: number }): Promise<void> {
    await this.db.transact(PLATFORM_CONTEXT, (tx) => this.addIn(tx, who, day, more));
  }

  /** Account first and institution then, always: two uploads never wait for each other in a ring. */
  private async addIn(
    tx: Tx,
    { actorId, institutionId, roles }: RowContext,
    day: string,
    { files, bytes }: { readonly files: number; readonly bytes: number },
  ): Promise<void> {
    const { settings } = this;
    const ofDelivery = {
      files: settings.UPLOAD_FILES_PER_DELIVERY,
      megabytes: settings.UPLOAD_MB_PER_DELIVERY,
    };
    const ofAccount = { files: settings.UPLOAD_FILES_PER_ACCOUNT, megabytes: settings.UPLOAD_MB_PER_ACCOUNT };
    const ofInstitution = {
      files: settings.UPLOAD_FILES_PER_INSTITUTION,
      megabytes: settings.UPLOAD_MB_PER_INSTITUTION,
    };
    const counted: [string, Quota][] = [[actorId, roles.includes('delivery') ? ofDelivery : ofAccount]];
    if (institutionId !== undefined) counted.push([institutionId, ofInstitution]);
    for (const [subject, quota] of counted) {
      const values = [day, subject, files, bytes, quota.files, quota.megabytes * MEGABYTE];
      const rows = await tx.query<unknown[]>(ADD, values);
      if (rows.length === 0) throw new UploadQuotaReached(quota, this.clock.now());
    }
  }
}
