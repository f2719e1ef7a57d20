import { Injectable } from '@nestjs/common';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { BulkExport } from '../../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DisclosureLog, DisclosurePolicy, type ShownTo } from '../../disclosure/index.js';
import { RankedExport } from '../../../matching/runs/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import { byShownFigures } from '../domain/export-order.js';
import { ExportLines, type ExportedMatch } from './export-lines.js';
import { isToMeasure, PairsToExport, type SeenPair } from './pairs-to-export.js';

export interface ExportOptions {
  readonly minProbability?: number | undefined;
  readonly withEvidence?: boolean;
  /** The request that a second person has approved. */
  readonly approvalId?: string | undefined;
}

/**
 * Writes all kept pairs that the actor may see. The operator of an installation gets every compared pair,
 * best first, without values; an institution gets its own, with the values that its level allows, in an order
 * that follows from what is told of them.
 */
@Injectable()
export class ExportMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly exports: BulkExport,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly questions: QueryLog,
    private readonly ranked: RankedExport,
    private readonly selection: PairsToExport,
    private readonly disclosed: DisclosureLog,
    private readonly lines: ExportLines,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns how many pairs were written */
  async export(
    actor: Actor,
    { minProbability = 0, withEvidence = true, approvalId }: ExportOptions,
    write: (match: ExportedMatch) => Promise<void> | void,
  ): Promise<number> {
    const leaving = await this.exports.pass(
      actor,
      'matches.export',
      { what: 'matches', minProbability },
      approvalId,
    );
    // What leaves is counted and hashed in the order in which it is written.
    const put = async (match: ExportedMatch): Promise<void> => {
      leaving.add(match);
      await write(match);
    };
    const count = await this.guarded.perform(actor, 'matches.export', [], async (tx) => {
      requireOnRecord(actor, 'matches.export', actor.institutionId);
      const measures = isToMeasure(actor);
      const disclosure = await this.disclosurePolicy.open(tx, { ...actor, measures });
      await this.questions.note(tx, actor, { kind: 'export' });
      // The order of all pairs follows the comparison's own figures: among own ones, whose figures are told,
      // it would tell those of others.
      const held: ExportedMatch[] = [];
      let written = 0;
      for await (const piece of this.ranked.pieces(tx, {
        // A mark is held against what is told, and not against what was compared.
        minProbability: measures ? minProbability : 0,
        withEvidence,
        byUnconfirmed: measures,
      })) {
        const told = await this.selection.select(tx, actor, disclosure, piece, minProbability);
        await this.disclosed.note(tx, actor, told.map(withEvidence ? valuesOf : figuresOf), 'export');
        const lines = await this.lines.compose(tx, actor, told, withEvidence);
        written += lines.length;
        if (!measures) held.push(...lines);
        else for (const match of lines) await put(match);
      }
      for (const match of held.sort(byShownFigures)) await put(match);
      await this.audit.record(tx, { actor, action: 'matches.export', detail: { written } });
      return written;
    });
    await leaving.finish();
    return count;
  }
}

const valuesOf = (seen: SeenPair): ShownTo => ({ ...figuresOf(seen), most: 3 });

function figuresOf({ pair, view }: SeenPair): ShownTo {
  const { kind, a: recordA, b: recordB, institutionA, institutionB } = pair;
  return { pair: { kind, recordA, recordB, institutionA, institutionB }, view, most: 2 };
}
