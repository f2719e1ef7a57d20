import { Injectable } from '@nestjs/common';
import { actingAs } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { IndicatorCell } from '../domain/indicator-table.js';
import { INDICATORS } from '../indicators/indicators.js';
import { PublicationRepository, type PublishedYear } from '../persistence/publication.repository.js';

/** Publication of a year in one month. */
export interface PublishedInMonth {
  /** First day of the month at whose beginning it was counted. */
  readonly month: string;
  /** undefined: none, or too few to be told. */
  readonly total: IndicatorCell | undefined;
}

/**
 * Reads what an indicator has told of a year, month by month. Nothing is counted for it: what was told to
 * everybody in a month is told again, so that it says nothing that was not said.
 */
@Injectable()
export class ReadIndicatorMonths {
  constructor(
    private readonly guarded: Guarded,
    private readonly publications: PublicationRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** The oldest first. Throws `NotFound` for a name that no indicator has. */
  async read(actor: Actor, key: string, year: number): Promise<readonly PublishedInMonth[]> {
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const indicator = INDICATORS.find((one) => one.key === key);
      if (!indicator) throw new NotFound();
      const told = await actingAs(tx, PLATFORM, () => this.publications.months(tx, indicator.key, year));
      await this.audit.record(tx, {
        actor,
        action: 'statistics.read',
        detail: { months: told.length, year },
      });
      return told.map((one) => ({ month: one.month, total: totalOf(one) }));
    });
  }
}

/** The tables of an indicator share their total, which one of them may hide and another tell. */
const totalOf = ({ tables }: PublishedYear): IndicatorCell | undefined =>
  tables.flatMap(({ table }) => table.total ?? [])[0];
