import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { KinshipSettings } from '../../forensic-bank/index.js';
import { DnaVerdicts, VerdictDesk, type ToldWord } from '../../kinship/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import type { StoredRecord } from '../../records/index.js';
import { weighsDna, withWord, type EvidenceLine } from '../domain/told-evidence.js';
import { EvidenceSource } from './evidence-source.js';
import { PairGate, type Gate } from './pair-gate.js';

/** Two records of two institutions, in the order of their kind. */
export interface PairToTell {
  readonly a: StoredRecord;
  readonly b: StoredRecord;
  /** Whose institution is told. */
  readonly side: 'a' | 'b';
}

export interface Told {
  readonly evidence: readonly EvidenceLine[];
  /** Whether it is other than what the pair weighs. */
  readonly isOtherwise: boolean;
}

interface Way {
  readonly kind: Kind;
  readonly backgroundId: string;
  /** Whether a pair without a word is weighed for one. */
  readonly makesWords: boolean;
}

/** The evidence of pairs of two institutions as it crosses: with the word of their DNA, and no figure of it. */
@Injectable()
export class ToldEvidence {
  constructor(
    private readonly evidence: EvidenceSource,
    private readonly gate: PairGate,
    private readonly institutions: InstitutionDirectory,
    private readonly settings: KinshipSettings,
    private readonly verdicts: DnaVerdicts,
    private readonly desk: VerdictDesk,
  ) {}

  async of(tx: Tx, { kind, backgroundId, makesWords }: Way, pairs: readonly PairToTell[]): Promise<Told[]> {
    if (pairs.length === 0) return [];
    const gate = await this.gate.open(tx);
    const weighed: (readonly EvidenceLine[])[] = [];
    for (const { a, b } of pairs)
      weighed.push(await this.evidence.of(tx, { kind, backgroundId }, { a, b, gate }));
    const withDna = pairs.filter((_, at) => weighsDna(weighed[at] ?? []));
    const words = makesWords
      ? await this.made(tx, kind, withDna, gate)
      : await this.verdicts.told(
          tx,
          withDna.map(({ a, b, side }) => ({ kind, recordA: a.id, recordB: b.id, side })),
        );
    const wordOf = new Map(withDna.map((pair, at) => [pair, words[at]]));
    return pairs.map((pair, at) => {
      const before = weighed[at] ?? [];
      const evidence = withWord(before, wordOf.get(pair));
      return { evidence, isOtherwise: evidence !== before };
    });
  }

  private async made(
    tx: Tx,
    kind: Kind,
    pairs: readonly PairToTell[],
    gate: Gate,
  ): Promise<(ToldWord | undefined)[]> {
    if (pairs.length === 0) return [];
    const reference = await this.settings.current(tx);
    const admits = new Map((await this.institutions.all(tx)).map((one) => [one.id, one.admits]));
    const words: (ToldWord | undefined)[] = [];
    for (const { a, b, side } of pairs) {
      const { isBarred, ...usable } = gate.usableSamples(kind, a, b);
      const two = {
        ...{ kind, recordIds: [a.id, b.id] as const, ...usable },
        admits: { a: admits.get(a.institutionId), b: admits.get(b.institutionId) },
      };
      words.push(isBarred ? undefined : (await this.desk.of(tx, two, side, reference)).told);
    }
    return words;
  }
}
