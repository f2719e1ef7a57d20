import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { DnaVerdicts } from '../../kinship/index.js';
import { RecordStore, type HeldRecord } from '../../../records/records/index.js';
import type { Gathered } from '../domain/resolve.js';
import { Competition } from './competition.js';
import { DisclosedEvidence } from './disclosed-evidence.js';

/** Two typed records of two institutions that stand in each other's lists. */
interface Rivals {
  readonly owner: HeldRecord;
  readonly other: HeldRecord;
  readonly side: 'a' | 'b';
}

export interface DisclosedAround {
  readonly lists: readonly Gathered[];
  /** True where they are other than those that are stored. */
  readonly isOtherwise: boolean;
}

/**
 * Competition of a record's pairs, as far as it may move a probability that is told: of two typed records of
 * two institutions the word, and nothing where none is kept. A probability that followed what their DNA
 * weighs would tell it to whoever holds one of them.
 */
@Injectable()
export class DisclosedCompetition {
  constructor(
    private readonly competition: Competition,
    private readonly records: RecordStore,
    private readonly verdicts: DnaVerdicts,
    private readonly evidence: DisclosedEvidence,
  ) {}

  async around(
    tx: Tx,
    { kind, backgroundId }: { readonly kind: Kind; readonly backgroundId: string },
    own: Gathered,
  ): Promise<DisclosedAround> {
    const lists = await this.competition.around(tx, kind, [own]);
    const seqs = [...new Set(lists.flatMap(({ list }) => [list.owner, ...list.seqs]))];
    const typed = new Map((await this.records.typedBySeq(tx, seqs)).map((one) => [one.seq, one]));
    const rivals = lists.flatMap((one) => rivalsIn(one, typed, own.list.owner));
    if (rivals.length === 0) return { lists, isOtherwise: false };
    const told = await this.ratiosOf(tx, { kind, backgroundId }, rivals);
    return { lists: lists.map((one) => asTold(one, typed, own.list.owner, told)), isOtherwise: true };
  }

  /**
   * Returns the ratios, with the word, of those pairs that a word is kept of, by the numbers of their
   * records.
   */
  private async ratiosOf(
    tx: Tx,
    way: { readonly kind: Kind; readonly backgroundId: string },
    rivals: readonly Rivals[],
  ): Promise<ReadonlyMap<string, number>> {
    const pairs = rivals.map(({ owner, other, side }) => {
      const [a, b] = side === 'a' ? [owner, other] : [other, owner];
      return { kind: way.kind, recordA: a.id, recordB: b.id, side };
    });
    const words = await this.verdicts.told(tx, pairs);
    const worded = rivals.filter((_, at) => words[at] !== undefined);
    const ids = [...new Set(worded.flatMap(({ owner, other }) => [owner.id, other.id]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const there = worded.flatMap((rival) => {
      const [owner, other] = [records.get(rival.owner.id), records.get(rival.other.id)];
      if (!owner || !other) return [];
      const { side } = rival;
      return [{ rival, ...(side === 'a' ? { a: owner, b: other } : { a: other, b: owner }), side }];
    });
    const told = await this.evidence.of(tx, { ...way, makesWords: false }, there);
    return new Map(
      there.map(({ rival }, at) => [
        keyOf(rival.owner.seq, rival.other.seq),
        (told[at]?.evidence ?? []).reduce((sum, { log10LR }) => sum + log10LR, 0),
      ]),
    );
  }
}

/** @param subject the record that is asked about: what it weighs with others is told by its own list */
function rivalsIn(
  { side, list }: Gathered,
  typed: ReadonlyMap<number, HeldRecord>,
  subject: number,
): Rivals[] {
  const owner = typed.get(list.owner);
  if (!owner) return [];
  return Array.from(list.seqs).flatMap((seq) => {
    const other = seq === subject ? undefined : typed.get(seq);
    if (!other || other.institutionId === owner.institutionId) return [];
    const isFirst = side === 'a' || (side === 'both' && owner.seq < other.seq);
    return [{ owner, other, side: isFirst ? ('a' as const) : ('b' as const) }];
  });
}

function asTold(
  gathered: Gathered,
  typed: ReadonlyMap<number, HeldRecord>,
  subject: number,
  told: ReadonlyMap<string, number>,
): Gathered {
  const { list } = gathered;
  const rivals = new Set(rivalsIn(gathered, typed, subject).map(({ other }) => other.seq));
  if (rivals.size === 0) return gathered;
  const kept = Array.from(list.seqs, (seq, at): [number, number] | undefined => {
    const ratio = rivals.has(seq) ? told.get(keyOf(list.owner, seq)) : list.log10LR[at];
    return ratio === undefined ? undefined : [seq, ratio];
  }).filter((one) => one !== undefined);
  const seqs = Int32Array.from(kept, ([seq]) => seq);
  const log10LR = Float64Array.from(kept, ([, ratio]) => ratio);
  return { ...gathered, list: { ...list, seqs, log10LR } };
}

const keyOf = (owner: number, other: number): string => `${owner} ${other}`;
