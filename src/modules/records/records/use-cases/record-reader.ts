import { Injectable } from '@nestjs/common';
import { readRecord, type ExchangeRecord, type Finding } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
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
  constructor(private readonly clock: Clock) {}

  /** A code for a record that its institution has not numbered itself. */
  newCode(institution: string): string {
    return recordCode(institution, this.clock.now().getUTCFullYear(), Math.random);
  }

  /** Throws `RecordRefused`. The warnings are for the client to show. */
  read<T extends ExchangeRecord['recordType']>(
    recordType: T,
    institution: string,
    content: Readonly<Record<string, unknown>>,
  ): { record: RecordOf<T>; warnings: readonly Finding[] } {
    const id = content.id ?? this.newCode(institution);
    const given = { ...content, recordType, institution, id };
    const now = this.clock.now().toISOString();
    const { record, errors, warnings } = readRecord(given, { now, institution });
    if (!record || errors.length > 0) throw new RecordRefused(errors);
    return { record: record as RecordOf<T>, warnings };
  }
}
