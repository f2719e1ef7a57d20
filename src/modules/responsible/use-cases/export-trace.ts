import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { officeAsHeld, type RoutedOffice } from '../domain/routed-office.js';
import { TracePeriodRefused, TraceTooLong } from '../domain/trace-errors.js';
import type { TracePeriod, TraceSide, WrittenTrace } from '../domain/trace.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { KnownMatches } from './known-matches.js';
import { hashOfTrace } from './trace-file.js';
import { TraceCourses } from './trace-courses.js';

export interface TraceOrder extends TracePeriod {
  readonly side: TraceSide;
  /** Code; an actor with an institution gets its own trace alone. */
  readonly institution?: string | undefined;
}

const MOST_DAYS = 366;
const MOST_ENTRIES = 2000;
const DAY_MS = 86_400_000;

/**
 * Writes out which offices were told of what, when, by which rule, and what they have answered: the trace that
 * receivers are to keep. An office writes out its own part, a holder that of its records, each on what it may
 * read anyway; that it was written out stands in the audit log with the hash of the entries.
 */
@Injectable()
export class ExportTrace {
  constructor(
    private readonly guarded: Guarded,
    private readonly offices: RoutedOfficeRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly matches: KnownMatches,
    private readonly courses: TraceCourses,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async write(actor: Actor, { side, institution, from, to }: TraceOrder): Promise<WrittenTrace> {
    return this.guarded.perform(actor, 'responsible.trace', [], async (tx) => {
      const own = await this.ownerOf(tx, actor, institution);
      requireOnRecord(actor, 'responsible.trace', own.id);
      if (!(to > from) || to.getTime() - from.getTime() > MOST_DAYS * DAY_MS)
        throw new TracePeriodRefused(MOST_DAYS);
      const rows = await this.offices.told(tx, { side, institutionId: own.id, from, to }, MOST_ENTRIES + 1);
      if (rows.length > MOST_ENTRIES) throw new TraceTooLong(MOST_ENTRIES);
      const told = side === 'office' ? rows : await this.heldOf(tx, actor, own.id, rows);
      const entries = await this.courses.entriesOf(tx, { side, own, now: this.clock.now() }, told);
      const sha256 = hashOfTrace(entries);
      await this.audit.record(tx, {
        ...{ actor, action: 'responsible.trace' },
        recordIds: [...new Set(told.flatMap(({ recordIds }) => recordIds))],
        detail: { institution: own.code, side, entries: entries.length, sha256 },
      });
      return {
        ...{ institution: own.code, side, from: from.toISOString(), to: to.toISOString() },
        ...{ writtenAt: this.clock.now().toISOString(), sha256, entries },
      };
    });
  }

  private async ownerOf(tx: Tx, actor: Actor, code: string | undefined): Promise<Institution> {
    const { institutionId } = actor;
    const own =
      institutionId === undefined
        ? code !== undefined && (await this.institutions.byCode(tx, code))
        : (await this.institutions.byIds(tx, [institutionId]))[0];
    if (!own) throw new NotFound();
    return own;
  }

  /** What a holder may know of these, each as far as it follows from its own record. */
  private async heldOf(
    tx: Tx,
    { purpose }: Actor,
    holderId: string,
    rows: readonly RoutedOffice[],
  ): Promise<RoutedOffice[]> {
    const matchIds = rows.flatMap((row) => (row.subjectKind === 'match' ? [row.subjectId] : []));
    const known = await this.matches.of(tx, holderId, purpose, matchIds);
    return rows.flatMap((row) => {
      const held = officeAsHeld(row, holderId);
      if (!held || (row.subjectKind === 'match' && !known.has(row.subjectId))) return [];
      return [{ ...row, endedAt: held.endedAt }];
    });
  }
}
