import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { KinshipReference } from '../../../records/forensic-bank/index.js';
import type { SampleRule } from '../../../institutions/index.js';
import { withoutInadmissible } from '../domain/admitted-samples.js';
import { typedPeople } from '../domain/alike.js';
import { callsOfPair, isTypedPair, wordOfPair } from '../domain/word-of-pair.js';
import type { DnaRecordPair } from '../persistence/dna-verdict.repository.js';
import { DnaVerdicts } from './dna-verdicts.js';
import type { DisclosedWord } from './disclosed-word.js';

/** Word on the DNA of a pair of two institutions, as one side is told it. */
export interface PairWord {
  /** Undefined where too little was typed on both sides to say one. */
  readonly told: DisclosedWord | undefined;
  /** True where both sides have a sample that the other could be held against. */
  readonly isTyped: boolean;
}

/**
 * Pair of records of two institutions, with the samples that agreements let be held against each other, in
 * the order of their kind.
 */
export interface TypedPair {
  readonly kind: Kind;
  readonly recordIds: readonly [string, string];
  readonly a: ExchangeRecord;
  readonly b: ExchangeRecord;
  /** Rules of the institution of each side: which samples of others it admits. */
  readonly admits: Readonly<Record<'a' | 'b', SampleRule | null | undefined>>;
}

/**
 * Makes the word of a pair: weighed once for what the samples of both show, and kept. It is one for both
 * sides, but where one of them does not admit each sample of the other: then each is told what it admits.
 */
@Injectable()
export class PairWords {
  constructor(private readonly verdicts: DnaVerdicts) {}

  async of(tx: Tx, pair: TypedPair, side: 'a' | 'b', reference: KinshipReference): Promise<PairWord> {
    const { kind, recordIds } = pair;
    const [recordA, recordB] = recordIds;
    const { a, b, toldTo } = asAdmittedBy(side, pair);
    const two = { kind, a, b, reference };
    const calls = callsOfPair(two);
    const told =
      calls &&
      (await this.verdicts.settle(tx, {
        ...{ kind, recordA, recordB, toldTo, settingId: reference.settingId },
        ...calls,
        ...{ side, peopleA: typedPeople(a, kind), peopleB: typedPeople(b, kind) },
        find: () => wordOfPair(two),
      }));
    return { told, isTyped: told !== undefined || isTypedPair(two) };
  }
}

function asAdmittedBy(
  side: 'a' | 'b',
  { a, b, admits }: TypedPair,
): Pick<TypedPair, 'a' | 'b'> & Pick<DnaRecordPair, 'toldTo'> {
  const [less, other] = [withoutInadmissible(a, admits.b), withoutInadmissible(b, admits.a)];
  if (less === a && other === b) return { a, b, toldTo: 'both' };
  return side === 'a' ? { a, b: other, toldTo: 'a' } : { a: less, b, toldTo: 'b' };
}
