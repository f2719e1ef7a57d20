import type { Dental, ExchangeRecord } from '../../../kernel/contract/index.js';
import type { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';

const TEETH_OF_A_QUADRANT = 8;
const PALMER = ['UR', 'UL', 'LL', 'LR'] as const;

/** The quadrant that stands in the place of each, by quadrant, from 1. */
const LEFT_FOR_RIGHT = [2, 1, 4, 3] as const;
const UPSIDE_DOWN = [4, 3, 2, 1] as const;

/**
 * A chart in Universal numbers: 1 is the upper right wisdom tooth, 16 the upper left one, 32 the lower right
 * one.
 */
export function inUniversal(record: ExchangeRecord): ExchangeRecord | undefined {
  return charted(record, (quadrant, tooth) => {
    const isToldFromTheBack = quadrant % 2 === 1;
    const place = isToldFromTheBack ? TEETH_OF_A_QUADRANT - tooth + 1 : tooth;
    return String((quadrant - 1) * TEETH_OF_A_QUADRANT + place);
  });
}

/** A chart in Palmer signs as they are typed, in capitals or not. */
export function inPalmer(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const isSmall = chance.chance(0.3);
  return charted(record, (quadrant, tooth) => {
    const sign = `${PALMER[quadrant - 1]!}${tooth}`;
    return isSmall ? sign.toLowerCase() : sign;
  });
}

/** A chart filled in as the examiner saw the face. */
export function leftForRight(record: ExchangeRecord): ExchangeRecord | undefined {
  return charted(record, (quadrant, tooth) => `${LEFT_FOR_RIGHT[quadrant - 1]!}${tooth}`);
}

/** A chart of which the upper jaw was taken for the lower one. */
export function upsideDown(record: ExchangeRecord): ExchangeRecord | undefined {
  return charted(record, (quadrant, tooth) => `${UPSIDE_DOWN[quadrant - 1]!}${tooth}`);
}

/**
 * Undefined where the chart says the same as before: one whose halves are alike is its own mirror image.
 *
 * @param keyOf the key of a tooth by its FDI quadrant, 1 to 4, and its place from the midline, 1 to 8
 */
function charted(
  record: ExchangeRecord,
  keyOf: (quadrant: number, tooth: number) => string,
): ExchangeRecord | undefined {
  if (record.recordType === 'living') return undefined;
  const before = record.dental?.teeth ?? {};
  const teeth: NonNullable<Dental['teeth']> = Object.fromEntries(
    Object.entries(before).map(([fdi, code]) => [keyOf(Number(fdi[0]), Number(fdi[1])), code]),
  );
  if (Object.entries(teeth).every(([key, code]) => before[key] === code)) return undefined;
  return { ...record, dental: { ...record.dental, teeth } };
}
