// The loops of `SimdLoops` (src/kernel/linkage/reach), in AssemblyScript: what each does is said in `BoundLoops`, and `PlainLoops` is the same
// in TypeScript. Every number is a place in the one memory, in bytes. Compiled by `npm run loops`.

const MOST: i32 = 32767;
const NUMBER_BITS: u32 = 26;
const NUMBER_MASK: u32 = (1 << NUMBER_BITS) - 1;
const BLOCK_LOG2: u32 = 9;
const LEAST_SUM: i32 = -12 * 256;
const MOST_STEP: i32 = 64 * 256;

// @ts-ignore: decorator
@inline
function int16At(array: usize, index: u32): i32 {
  return <i32>load<i16>(array + (<usize>index << 1));
}

// @ts-ignore: decorator
@inline
function uint16At(array: usize, index: u32): u32 {
  return <u32>load<u16>(array + (<usize>index << 1));
}

// @ts-ignore: decorator
@inline
function int32At(array: usize, index: u32): i32 {
  return load<i32>(array + (<usize>index << 2));
}

// @ts-ignore: decorator
@inline
function addTo(values: usize, number: u32, units: i32): void {
  const place = values + (<usize>number << 1);
  const sum = <i32>load<i16>(place) + units;
  store<i16>(place, sum < MOST ? sum : MOST);
}

export function clear(values: usize, bytes: usize): void {
  memory.fill(values, 0, bytes);
}

export function addToHolders(
  values: usize,
  holders: usize,
  first: u32,
  end: u32,
  units: usize,
  shares: usize,
): void {
  for (let at = first; at < end; at++) {
    const holder = <u32>int32At(holders, at);
    const number = holder & NUMBER_MASK;
    const share = int32At(shares, number >> BLOCK_LOG2);
    addTo(values, number, (int32At(units, holder >>> NUMBER_BITS) * share + 255) >> 8);
  }
}

export function addCharts(
  values: usize,
  numbers: usize,
  size: u32,
  parts: usize,
  table: usize,
  units: usize,
): void {
  for (let at: u32 = 0; at < size; at++) {
    const chart = parts + (<usize>at << 4);
    const upper =
      int16At(table, load<u16>(chart)) +
      int16At(table, load<u16>(chart, 2)) +
      int16At(table, load<u16>(chart, 4)) +
      int16At(table, load<u16>(chart, 6));
    const lower =
      int16At(table, load<u16>(chart, 8)) +
      int16At(table, load<u16>(chart, 10)) +
      int16At(table, load<u16>(chart, 12)) +
      int16At(table, load<u16>(chart, 14));
    const sum = upper + lower;
    if (sum == 0) continue;
    addTo(values, int32At(numbers, at), int16At(units, min(max(sum - LEAST_SUM, 0), MOST_STEP)));
  }
}

export function mostOfBlocks(first: usize, codes: usize, units: usize, mosts: usize, blocks: u32): void {
  for (let block: u32 = 0; block < blocks; block++) {
    let most = i32.MIN_VALUE;
    const end = int32At(first, block + 1);
    for (let at = int32At(first, block); at < end; at++)
      most = max(most, int16At(units, uint16At(codes, at)));
    store<i32>(mosts + (<usize>block << 2), most);
  }
}

// `moves` has for each set of eight lanes which bytes of a vector its lanes are, one behind the other.
export function near(
  values: usize,
  caps: usize,
  first: u32,
  end: u32,
  least: i32,
  moves: usize,
  offsets: usize,
  sums: usize,
): u32 {
  let count: u32 = 0;
  let number = first;
  while (number < end) {
    const block = number >> BLOCK_LOG2;
    const cap = int32At(caps, block);
    const endOfBlock = min(end, (block + 1) << BLOCK_LOG2);
    const needed = least - cap;
    if (needed > MOST) {
      number = endOfBlock;
      continue;
    }
    const neededs = i16x8.splat(<i16>max(needed, -32768));
    const capped = i32x4.splat(cap);
    for (; number < endOfBlock; number += 8) {
      const lanes = v128.load(values + (<usize>number << 1));
      let reaching = i16x8.bitmask(i16x8.ge_s(lanes, neededs));
      if (endOfBlock - number < 8) reaching &= (1 << (endOfBlock - number)) - 1;
      const move = v128.load(moves + (<usize>reaching << 4));
      const moved = i8x16.swizzle(lanes, move);
      const places = i16x8.add(i16x8.splat(<i16>(number - first)), i16x8(0, 1, 2, 3, 4, 5, 6, 7));
      v128.store(offsets + (<usize>count << 1), i8x16.swizzle(places, move));
      const sum = sums + (<usize>count << 2);
      v128.store(sum, i32x4.add(i32x4.extend_low_i16x8_s(moved), capped));
      v128.store(sum, i32x4.add(i32x4.extend_high_i16x8_s(moved), capped), 16);
      count += popcnt(reaching);
    }
    number = endOfBlock;
  }
  return count;
}

export function nearIn(
  values: usize,
  caps: usize,
  numbers: usize,
  size: u32,
  least: i32,
  offsets: usize,
  sums: usize,
): u32 {
  let count: u32 = 0;
  for (let at: u32 = 0; at < size; at++) {
    const number = int32At(numbers, at);
    const sum = int32At(caps, number >> BLOCK_LOG2) + int16At(values, number);
    store<u16>(offsets + (<usize>count << 1), at);
    store<i32>(sums + (<usize>count << 2), sum);
    count += u32(sum >= least);
  }
  return count;
}

// @ts-ignore: decorator
@inline
function keepReaching(
  offsets: usize,
  sums: usize,
  at: u32,
  count: u32,
  number: u32,
  codes: usize,
  units: usize,
  mosts: usize,
  least: i32,
): u32 {
  const offset = uint16At(offsets, at);
  const sum =
    int32At(sums, at) - int32At(mosts, number >> BLOCK_LOG2) + int16At(units, uint16At(codes, number));
  store<u16>(offsets + (<usize>count << 1), offset);
  store<i32>(sums + (<usize>count << 2), sum);
  return count + u32(sum >= least);
}

export function addColumn(
  offsets: usize,
  sums: usize,
  size: u32,
  first: u32,
  codes: usize,
  units: usize,
  mosts: usize,
  least: i32,
): u32 {
  let count: u32 = 0;
  for (let at: u32 = 0; at < size; at++)
    count = keepReaching(offsets, sums, at, count, first + uint16At(offsets, at), codes, units, mosts, least);
  return count;
}

export function addColumnIn(
  offsets: usize,
  sums: usize,
  size: u32,
  numbers: usize,
  codes: usize,
  units: usize,
  mosts: usize,
  least: i32,
): u32 {
  let count: u32 = 0;
  for (let at: u32 = 0; at < size; at++)
    count = keepReaching(offsets, sums, at, count, int32At(numbers, uint16At(offsets, at)), codes, units, mosts, least);
  return count;
}
