import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** A name without capitals, accents and double blanks, in SQL; accents first, for small letters beyond ASCII depend on the locale. */
const folded = (text: string): string =>
  `btrim(lower(regexp_replace(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), '\\s+', ' ', 'g')))`;

const NAME = `coalesce(n ->> 'full', concat_ws(' ', n ->> 'given',
  (SELECT string_agg(s, ' ') FROM jsonb_array_elements_text(n -> 'surnames') AS s)))`;

@Injectable()
export class FamilyLinkRepository {
  /**
   * Tells whether another report of the same institution says that it is of the same family, or is about
   * somebody of one of these names. Reads the reports of one institution: it is asked when an identification
   * is proposed, and not in lists.
   */
  async hasOther(
    tx: Tx,
    report: { readonly id: string; readonly institutionId: string; readonly link: object },
    names: readonly string[],
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM record r WHERE r.record_type = 'report' AND r.institution_id = $1 AND r.id <> $2
         AND NOT r.removed AND NOT r.withdrawn
         AND (r.content -> 'linkedReports' @> $3::jsonb OR EXISTS (
           SELECT 1 FROM jsonb_array_elements(r.content #> '{person,names}') AS n
           WHERE ${folded(NAME)} IN (SELECT ${folded('name')} FROM unnest($4::text[]) AS name))) LIMIT 1`,
      [report.institutionId, report.id, JSON.stringify([report.link]), names],
    );
    return rows.length > 0;
  }
}
