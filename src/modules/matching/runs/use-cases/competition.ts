import { Injectable } from '@nestjs/common';
import { SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { doublesOf, PROBABLY_ONE } from '../domain/doubles.js';
import { kindWithin } from '../domain/kinds.js';
import type { Double, Gathered } from '../domain/resolve.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';

/** Competition of stored lists: what the lists of others tell of those that some lists compete with. */
@Injectable()
export class Competition {
  constructor(private readonly candidates: CandidateRepository) {}

  /**
   * Reads the stored lists of those that the owners of these lists may be paired with: their other candidates
   * compete.
   */
  async around(tx: Tx, kind: Kind, own: readonly Gathered[]): Promise<Gathered[]> {
    const { a, b } = SIDES_OF_KIND[kind];
    const mine = new Set(own.map(({ list }) => list.owner));
    const seqs = [...new Set(own.flatMap(({ list }) => Array.from(list.seqs)))].filter(
      (seq) => a !== b || !mine.has(seq),
    );
    const stored = await this.candidates.ofSeqs(tx, kind, seqs);
    return stored.map(({ side, subjectSeq, tail, list }) => ({
      side,
      list: { owner: subjectSeq, seqs: list.seqs, log10LR: list.log10LR, tail },
    }));
  }

  /**
   * Finds the pairs within either bank that are probably of one person: of the owners of these lists, or all
   * that a sweep has found.
   *
   * @param sweepId the run, where the lists are those of a sweep
   */
  async doubles(tx: Tx, kind: Kind, lists: readonly Gathered[], sweepId?: string): Promise<KindDoubles[]> {
    const { a, b } = SIDES_OF_KIND[kind];
    if (a === b) return [];
    const found: KindDoubles[] = [];
    for (const [side, type] of [
      ['a', a],
      ['b', b],
    ] as const) {
      // prettier-ignore
      const within = kindWithin(type);
      if (!within) continue;
      const owners = lists.filter((one) => one.side === side).map(({ list }) => list.owner);
      const stored =
        sweepId === undefined
          ? await this.candidates.ofSeqs(tx, within, owners)
          : await this.candidates.strong(tx, PROBABLY_ONE, sweepId, within);
      found.push({ within, doubles: doublesOf(side, stored) });
    }
    return found;
  }
}

export interface KindDoubles {
  readonly within: Kind;
  readonly doubles: readonly Double[];
}
