import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { withoutWhatNeverTravels, type Redaction } from '../domain/level.js';
import { CapRepository } from '../persistence/cap.repository.js';

export interface RecordShown {
  readonly content: Readonly<Record<string, unknown>>;
  readonly redactions: readonly Redaction[];
}

/**
 * Whole record that its owner gives to another institution beside any pair: level 4, unless a limit of the
 * record forbids it.
 */
@Injectable()
export class WholeRecord {
  constructor(private readonly caps: CapRepository) {}

  /** Returns the whole record; nothing where the owner has set a limit below it. */
  async of(tx: Tx, { id, content }: StoredRecord): Promise<RecordShown | undefined> {
    const cap = (await this.caps.of(tx, [id])).get(id) ?? 4;
    return cap < 4 ? undefined : withoutWhatNeverTravels({ ...content });
  }

  /**
   * Returns the part of a record that two people give to an authority: the whole record, whatever the limit,
   * because the limit is held against other institutions.
   */
  forAuthority({ content }: StoredRecord): RecordShown {
    return withoutWhatNeverTravels({ ...content });
  }

  /**
   * Returns those of these records of which their owners have said that nobody else is to know that they are
   * there.
   */
  async hidden(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const caps = await this.caps.of(tx, ids);
    return new Set(ids.filter((id) => caps.get(id) === 0));
  }
}
