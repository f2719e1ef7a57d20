import type { Pairing } from '../comparison.js';
import { Decay, LEAST_SHARE } from '../groups/decay.js';
import { type BlockCodes, blocksIn } from './blocks.js';
import type { DayCodes } from './time-bound.js';
import { WHOLE } from './whole-share.js';
import type { QueryScratch } from './query-scratch.js';

/**
 * Upper bound of the decay, for one query: the largest share of a fading weight that the days of a block's
 * records leave.
 */
export class DecayShares {
  /** Share by code of the days, rounded up. */
  private readonly ofCode: Int16Array;
  /** Share by block. */
  readonly ofBlock: Int32Array;

  private readonly fading: Decay | undefined;

  /** @param blocks of the days; where they hold too many codes, nothing is taken to fade */
  constructor(
    pairing: Pairing,
    private readonly days: DayCodes,
    private readonly blocks: BlockCodes | undefined,
    fades: boolean,
    workplace: QueryScratch,
  ) {
    const fading = new Decay(pairing, true);
    this.fading = fades && fading.isNeeded ? fading : undefined;
    const { loops, size } = workplace.order;
    const shares = workplace.part(this.fading && blocks ? days : 'nothing fades', () => ({
      ofCode: loops.int16(1 << 16).fill(WHOLE),
      ofBlock: loops.int32(blocksIn(size)).fill(WHOLE),
    }));
    this.ofCode = shares.ofCode;
    this.ofBlock = shares.ofBlock;
  }

  begin(query: number): void {
    const { ofCode, ofBlock, days, fading, blocks } = this;
    if (!blocks || !fading) return;
    for (let code = 0; code < days.codeTable.size; code += 1) {
      const share =
        code === days.none ? LEAST_SHARE : fading.most(query, days.first.low[code]!, days.first.high[code]!);
      ofCode[code] = Math.ceil(share * WHOLE);
    }
    blocks.most(ofCode, ofBlock);
  }
}
