import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { FoundCandidates, DisclosedFigures, type FoundPair } from '../../../matching/runs/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { opensUntold, withheldFrom } from '../domain/withheld.js';
import type { NewMatch, Side } from '../persistence/match.repository.js';

/**
 * Makes matches of the pairs of a run: explained, with what each side is told of them, and from whom one is
 * withheld.
 */
@Injectable()
export class MatchRows {
  constructor(
    private readonly foundCandidates: FoundCandidates,
    private readonly figures: DisclosedFigures,
    private readonly records: RecordStore,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async of(tx: Tx, runId: string, pairs: readonly FoundPair[]): Promise<NewMatch[]> {
    const explained = await this.foundCandidates.explain(tx, pairs);
    const sides = await this.figures.ofSides(tx, pairs, { makesWords: true });
    const rows = pairs.map((pair, at) => ({
      ...rowOf(pair, runId),
      figuresA: sides[at]?.a ?? null,
      figuresB: sides[at]?.b ?? null,
      evidence: explained[at] ?? [],
    }));
    const from = await this.withheld(tx, rows);
    return rows.map((row) => ({ ...row, withheldFrom: from.get(row.id) ?? null }));
  }

  private async withheld(
    tx: Tx,
    rows: readonly Omit<NewMatch, 'withheldFrom'>[],
  ): Promise<ReadonlyMap<string, Side>> {
    const untold = rows.filter((row) => opensUntold(row, this.settings.HYPOTHESIS_THRESHOLD));
    if (untold.length === 0) return new Map();
    const ids = [...new Set(untold.flatMap(({ recordA, recordB }) => [recordA, recordB]))];
    const changed = new Map(
      (await this.records.forComparison(tx, ids)).map(({ id, changedAt }) => [id, changedAt]),
    );
    const changeOf = (id: string) => changed.get(id) ?? new Date(0);
    return new Map(
      untold.map(({ id, recordA, recordB }) => [
        id,
        withheldFrom({ a: changeOf(recordA), b: changeOf(recordB) }),
      ]),
    );
  }
}

function rowOf(
  pair: FoundPair,
  runId: string,
): Omit<NewMatch, 'figuresA' | 'figuresB' | 'evidence' | 'withheldFrom'> {
  return {
    id: randomUUID(),
    kind: pair.kind,
    recordA: pair.a,
    recordB: pair.b,
    institutionA: pair.institutionA,
    institutionB: pair.institutionB,
    state: 'candidate',
    log10LR: pair.log10LR,
    prior: pair.prior,
    probability: pair.probability,
    modelVersion: pair.modelVersion,
    hashA: pair.hashA,
    hashB: pair.hashB,
    holderOnly: pair.holderOnly,
    runId,
  };
}
