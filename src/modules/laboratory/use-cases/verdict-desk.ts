import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { DnaVerdicts, type ToldWord } from '../../disclosure/index.js';
import type { KinshipReference } from '../../forensic-bank/index.js';
import { callsOfPair, isTypedPair, wordOfPair } from '../domain/word-of-pair.js';
import type { PairCase } from './pair-desk.js';

/** What is told of the DNA of a pair of two institutions. */
export interface PairWord {
  /** Undefined where too little was typed on both sides to say one. */
  readonly told: ToldWord | undefined;
  /** Whether both sides have a sample that the other could be held against. */
  readonly isTyped: boolean;
}

/** The word of a pair: weighed once for what the samples of both show, and kept. */
@Injectable()
export class VerdictDesk {
  constructor(private readonly verdicts: DnaVerdicts) {}

  async of(tx: Tx, pair: PairCase, reference: KinshipReference): Promise<PairWord> {
    const { kind, a, b, recordIds } = pair;
    const [recordA, recordB] = recordIds;
    const two = { kind, a, b, reference };
    const calls = callsOfPair(two);
    const told =
      calls &&
      (await this.verdicts.settle(tx, {
        ...{ kind, recordA, recordB, settingId: reference.settingId },
        ...calls,
        find: () => wordOfPair(two),
      }));
    return { told, isTyped: told !== undefined || isTypedPair(two) };
  }
}
