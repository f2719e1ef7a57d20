import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { PublishedTable } from '../domain/indicator-table.js';

/** Publication of an indicator about a year in one month. */
export interface PublishedYear {
  readonly indicator: string;
  readonly year: number;
  /** First day of the month in which it is told: `2026-02-01`. */
  readonly month: string;
  /** First day of the month whose figures these are. */
  readonly asOf: string;
  readonly tables: readonly PublishedTable[];
}

const COLUMNS = `indicator, year, month::text AS month, as_of::text AS "asOf", content AS tables`;

@Injectable()
export class PublicationRepository {
  /** One publication at a time, until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('published_year'))`);
  }

  async ofMonth(
    tx: Tx,
    month: string,
    { indicators, years }: { readonly indicators: readonly string[]; readonly years: readonly number[] },
  ): Promise<PublishedYear[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM published_year WHERE month = $1 AND year = ANY ($2) AND indicator = ANY ($3)`,
      [month, years, indicators],
    );
  }

  /** Returns what was told of some years before, each time that it was new; the oldest first. */
  async history(tx: Tx, indicator: string, years: readonly number[]): Promise<PublishedYear[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM published_year WHERE indicator = $1 AND year = ANY ($2) AND month = as_of ORDER BY month`,
      [indicator, years],
    );
  }

  /** Returns what was told of a year in each month in which somebody asked; the oldest first. */
  async months(tx: Tx, indicator: string, year: number): Promise<PublishedYear[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM published_year WHERE indicator = $1 AND year = $2 ORDER BY month`,
      [indicator, year],
    );
  }

  async add(tx: Tx, one: PublishedYear, madeAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO published_year (indicator, year, month, as_of, content, made_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [one.indicator, one.year, one.month, one.asOf, JSON.stringify(one.tables), madeAt],
    );
  }
}
