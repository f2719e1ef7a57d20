import { Injectable } from '@nestjs/common';
import { readRecord, type ExchangeRecord, type Finding } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { recordCode } from '../domain/record-code.js';
import type { RecordOf } from '../domain/record-change.js';

/** A record that the contract does not allow; every finding says where and what was expected. */
export class RecordRefused extends DomainError {
  constructor(readonly findings: readonly Finding[]) {
    super('RECORDS.REFUSED', 'invalid', { count: findings.length }, findings[0]?.path);
  }
}

/** Reads what a client sent as a record, by the same contract as a file. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly clock: Clock,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** A code for a record that its institution has not numbered itself. */
  newCode(institution: string): string {
    return recordCode(institution, this.clock.now().getUTCFullYear(), Math.random);
  }

  /** Throws `RecordRefused`. The warnings are for the client to show. */
  async read<T extends ExchangeRecord['recordType']>(
    tx: Tx,
    recordType: T,
    institution: string,
    content: Readonly<Record<string, unknown>>,
  ): Promise<{ record: RecordOf<T>; warnings: readonly Finding[] }> {
    const id = content.id ?? this.newCode(institution);
    const given = { ...content, recordType, institution, id };
    const now = this.clock.now().toISOString();
    // Whom a family permits is held against who there is; no other record names anybody to whom it grants something.
    const countryOf = recordType === 'report' ? await this.countries(tx) : undefined;
    const { record, errors, warnings } = readRecord(given, {
      ...{ now, institution },
      ...(countryOf && { countryOf }),
    });
    if (!record || errors.length > 0) throw new RecordRefused(errors);
    return { record: record as RecordOf<T>, warnings };
  }

  private async countries(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const all = await this.institutions.all(tx);
    return new Map(all.map(({ code, country }) => [code, country]));
  }
}
