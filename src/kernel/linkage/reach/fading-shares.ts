import type { Pairing } from '../comparison.js';
import { Fading, LEAST_SHARE } from '../groups/fading.js';
import { type BlockCodes, blocksIn } from './blocks.js';
import type { DayCodes } from './time-bound.js';
import { WHOLE } from './whole-share.js';
import type { Workplace } from './workplace.js';

/** The most that is left of what fades with the days of a block's records, for one query. */
export class FadingShares {
  /** By code, rounded up. */
  private readonly ofCode: Int16Array;
  /** By block. */
  readonly ofBlock: Int32Array;

  private readonly fading: Fading | undefined;

  /** @param blocks of the days; where they hold too many, nothing is taken to fade */
  constructor(
    pairing: Pairing,
    private readonly days: DayCodes,
    private readonly blocks: BlockCodes | undefined,
    fades: boolean,
    workplace: Workplace,
  ) {
    const fading = new Fading(pairing, true);
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
    for (let code = 0; code < days.book.size; code += 1) {
      const share =
        code === days.none ? LEAST_SHARE : fading.most(query, days.first.low[code]!, days.first.high[code]!);
      ofCode[code] = Math.ceil(share * WHOLE);
    }
    blocks.most(ofCode, ofBlock);
  }
}
