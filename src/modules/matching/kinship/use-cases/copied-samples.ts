import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordHistory } from '../../../records/records/index.js';
import { changeOfCopy, largestChange, typedPeople, type TypedPerson } from '../domain/alike.js';
import type { DnaFinding, SampleChange } from '../domain/dna-word.js';
import {
  DnaVerdictRepository,
  type DnaRecordPair,
  type StoredVerdict,
  type VerdictOfOther,
} from '../persistence/dna-verdict.repository.js';

/**
 * Word that a pair takes from a copy: one of its records is a copy of one that was weighed with the same
 * other record.
 */
export interface CopiedWord {
  /** The newest. */
  readonly verdict: StoredVerdict;
  readonly finding: DnaFinding;
  /** Difference between the samples of the copy and those that were weighed. */
  readonly change: SampleChange;
  /** Number of times that one of the copies was weighed anew. */
  readonly supersets: number;
}

interface Pair extends DnaRecordPair {
  readonly peopleA: readonly TypedPerson[];
  readonly peopleB: readonly TypedPerson[];
}

/**
 * Finds bodies and families that an institution has filed before, as other records or in what a record said
 * once. Else whoever may not type a body again locus by locus files it again locus by locus.
 */
@Injectable()
export class CopiedSamples {
  constructor(
    private readonly verdicts: DnaVerdictRepository,
    private readonly history: RecordHistory,
  ) {}

  async of(tx: Tx, { kind, recordA, recordB, peopleA, peopleB }: Pair): Promise<CopiedWord | undefined> {
    const ofB = await this.ofSide(tx, { kind, subject: recordA, own: recordB, people: peopleB });
    const ofA = await this.ofSide(tx, { kind, subject: recordB, own: recordA, people: peopleA });
    const found = [...ofA, ...ofB].sort((one, other) => +other.verdict.madeAt - +one.verdict.madeAt);
    const newest = found[0]?.verdict;
    if (!newest || newest.word === null) return undefined;
    return {
      verdict: newest,
      finding: { word: newest.word, y: newest.y ?? undefined, mt: newest.mt ?? undefined },
      change: largestChange(found.map(({ change }) => change)),
      supersets: Math.max(...found.map(({ verdict }) => verdict.supersets)),
    };
  }

  async subjectsOf(
    tx: Tx,
    own: { readonly recordId: string; readonly kind: string; readonly people: readonly TypedPerson[] },
  ): Promise<ReadonlySet<string>> {
    const beside = await this.verdicts.beside(tx, { own: own.recordId, kind: own.kind });
    const ids = [...new Set(beside.map(({ otherId }) => otherId))];
    const changes = await this.changesOf(tx, ids, own.kind, own.people);
    return new Set(beside.flatMap(({ otherId, subject }) => (changes.has(otherId) ? [subject] : [])));
  }

  private async ofSide(
    tx: Tx,
    side: {
      readonly kind: string;
      readonly subject: string;
      readonly own: string;
      readonly people: readonly TypedPerson[];
    },
  ): Promise<{ readonly verdict: VerdictOfOther; readonly change: SampleChange }[]> {
    const others = await this.verdicts.ofOthers(tx, side);
    const ids = [...new Set(others.map(({ otherId }) => otherId))];
    const changes = await this.changesOf(tx, ids, side.kind, side.people);
    return others.flatMap((verdict) => {
      const change = changes.get(verdict.otherId);
      return change ? [{ verdict, change }] : [];
    });
  }

  /**
   * Compares a record with those that show or have shown the same samples, and says how much else is shown
   * now.
   */
  private async changesOf(
    tx: Tx,
    ids: readonly string[],
    kind: string,
    people: readonly TypedPerson[],
  ): Promise<ReadonlyMap<string, SampleChange>> {
    const found = new Map<string, SampleChange>();
    for (const [id, contents] of await this.history.everSaid(tx, ids)) {
      const changes = contents.flatMap(
        (content) => changeOfCopy(typedPeople(content, kind as Kind), people) ?? [],
      );
      if (changes.length > 0) found.set(id, largestChange(changes));
    }
    return found;
  }
}
