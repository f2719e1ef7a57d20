// The loops of `WasmKernels` (src/kernel/linkage/top-k), in AssemblyScript: what each does is said in `BoundKernels`, and `ScalarKernels` is the same
// in TypeScript. Every number is a place in the one memory, in bytes. Compiled by `npm run loops`.

const MOST: i32 = 32767;
const LACK_LOG2: i32 = 3;
const PART_LOG2: u32 = 16;
const OBSERVERS: u32 = 44;
const BLOCK_LOG2: u32 = 9;
const BLOCKS_A_PART: u32 = 128;
const WHOLE: i32 = 256;
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

// @ts-ignore: decorator
@inline
function give(values: usize, number: u32, gain: i32, shares: usize): void {
  addTo(values, number, (gain * int32At(shares, number >> BLOCK_LOG2) + 255) >> 8);
}

// @ts-ignore: decorator
@inline
function areWhole(shares: usize, blocks: u32): bool {
  for (let block: u32 = 0; block < blocks; block++) if (int32At(shares, block) != WHOLE) return false;
  return true;
}

// By observer: what a thing is worth less what it costs unseen, in the flesh or in the bone. The last vector of a thing writes over the first
// of the next, which is written after it.
// @ts-ignore: decorator
@inline
function layGains(
  units: usize,
  count: u32,
  inFlesh: usize,
  inBone: usize,
  missingInFlesh: usize,
  missingInBone: usize,
): void {
  for (let rank: u32 = 0; rank < count; rank++) {
    const flesh = i16x8.splat(<i16>int16At(inFlesh, rank));
    const bone = i16x8.splat(<i16>int16At(inBone, rank));
    const row = units + <usize>(rank * OBSERVERS * 2);
    for (let byte: usize = 0; byte < <usize>OBSERVERS * 2; byte += 16) {
      const both = i16x8.max_s(
        i16x8.sub_sat_s(flesh, v128.load(missingInFlesh + byte)),
        i16x8.sub_sat_s(bone, v128.load(missingInBone + byte)),
      );
      v128.store(row + byte, i16x8.max_s(both, i16x8.splat(0)));
    }
  }
}

export function addToHolders(
  values: usize,
  holders: usize,
  first: usize,
  distinct: u32,
  parts: u32,
  observers: usize,
  from: usize,
  to: usize,
  count: u32,
  units: usize,
  inFlesh: usize,
  inBone: usize,
  missingInFlesh: usize,
  missingInBone: usize,
  shares: usize,
  blocks: u32,
): void {
  layGains(units, count, inFlesh, inBone, missingInFlesh, missingInBone);
  for (let part: u32 = 0; part < parts; part++) {
    const isWhole = areWhole(shares, min(blocks - part * BLOCKS_A_PART, BLOCKS_A_PART));
    const firstOfPart = first + (<usize>(part * distinct) << 2);
    for (let rank: u32 = 0; rank < count; rank++) {
      const gains = units + <usize>(rank * OBSERVERS * 2);
      const begin = int32At(firstOfPart, int32At(from, rank));
      const end = int32At(firstOfPart, int32At(to, rank));
      let holder = holders + (<usize>begin << 1);
      let observer = observers + <usize>begin;
      const last = observers + <usize>end;
      if (isWhole) {
        for (; observer + 4 <= last; observer += 4) {
          addTo(values, load<u16>(holder), int16At(gains, load<u8>(observer)));
          addTo(values, load<u16>(holder, 2), int16At(gains, load<u8>(observer, 1)));
          addTo(values, load<u16>(holder, 4), int16At(gains, load<u8>(observer, 2)));
          addTo(values, load<u16>(holder, 6), int16At(gains, load<u8>(observer, 3)));
          holder += 8;
        }
        for (; observer < last; observer++) {
          addTo(values, load<u16>(holder), int16At(gains, load<u8>(observer)));
          holder += 2;
        }
        continue;
      }
      for (; observer < last; observer++) {
        give(values, load<u16>(holder), int16At(gains, load<u8>(observer)), shares);
        holder += 2;
      }
    }
    values += 2 << PART_LOG2;
    shares += 4 << (PART_LOG2 - BLOCK_LOG2);
  }
}

export function addToAll(values: usize, numbers: usize, size: u32, units: i32): void {
  for (let at: u32 = 0; at < size; at++) addTo(values, int32At(numbers, at), units);
}

// Who has been given nothing before is given back as well what the code lost.
export function addToNamed(
  values: usize,
  numbers: usize,
  size: u32,
  units: i32,
  given: usize,
  codes: usize,
  lost: usize,
): void {
  for (let at: u32 = 0; at < size; at++) {
    const number = int32At(numbers, at);
    const before = int16At(given, number);
    const own = units + (before == 0 ? int16At(lost, uint16At(codes, number)) : 0);
    addTo(values, number, own);
    addTo(given, number, own);
  }
}

export function clearAt(values: usize, numbers: usize, size: u32): void {
  for (let at: u32 = 0; at < size; at++) store<i16>(values + (<usize>int32At(numbers, at) << 1), 0);
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

// @ts-ignore: decorator
@inline
function lackOf(classes: v128, first: v128, second: v128, third: v128, fourth: v128): v128 {
  // A lane of sixteen or more gives 0, also one that has gone below 0.
  const sixteen = i8x16.splat(16);
  let sum = i8x16.swizzle(first, classes);
  classes = i8x16.sub(classes, sixteen);
  sum = v128.or(sum, i8x16.swizzle(second, classes));
  classes = i8x16.sub(classes, sixteen);
  sum = v128.or(sum, i8x16.swizzle(third, classes));
  classes = i8x16.sub(classes, sixteen);
  return v128.or(sum, i8x16.swizzle(fourth, classes));
}

// Of the first column it writes what records lack, of the others it adds to that.
export function lack(lacking: usize, classes: usize, size: u32, table: usize, rank: u32): void {
  const first = v128.load(table);
  const second = v128.load(table, 16);
  const third = v128.load(table, 32);
  const fourth = v128.load(table, 48);
  if (rank == 0) {
    for (let at: u32 = 0; at < size; at += 16)
      v128.store(lacking + at, lackOf(v128.load(classes + at), first, second, third, fourth));
  } else {
    for (let at: u32 = 0; at < size; at += 16) {
      const own = lackOf(v128.load(classes + at), first, second, third, fourth);
      v128.store(lacking + at, i8x16.add_sat_u(v128.load(lacking + at), own));
    }
  }
}

// @ts-ignore: decorator
@inline
function takeEight(
  lanes: v128,
  reaching: i32,
  offset: u32,
  capped: v128,
  moves: usize,
  offsets: usize,
  sums: usize,
  count: u32,
): u32 {
  const move = v128.load(moves + (<usize>reaching << 4));
  const moved = i8x16.swizzle(lanes, move);
  const places = i16x8.add(i16x8.splat(<i16>offset), i16x8(0, 1, 2, 3, 4, 5, 6, 7));
  v128.store(offsets + (<usize>count << 1), i8x16.swizzle(places, move));
  const sum = sums + (<usize>count << 2);
  v128.store(sum, i32x4.add(i32x4.extend_low_i16x8_s(moved), capped));
  v128.store(sum, i32x4.add(i32x4.extend_high_i16x8_s(moved), capped), 16);
  return popcnt(reaching);
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
  lacking: usize,
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
    for (; number < endOfBlock; number += 16) {
      const lacks = v128.load(lacking + <usize>(number - first));
      const eight = values + (<usize>number << 1);
      const low = i16x8.sub_sat_s(v128.load(eight), i16x8.shl(i16x8.extend_low_i8x16_u(lacks), LACK_LOG2));
      const high = i16x8.sub_sat_s(v128.load(eight, 16), i16x8.shl(i16x8.extend_high_i8x16_u(lacks), LACK_LOG2));
      let reaching = i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_s(low, neededs), i16x8.ge_s(high, neededs)));
      if (endOfBlock - number < 16) reaching &= (1 << (endOfBlock - number)) - 1;
      if (!reaching) continue;
      const offset = number - first;
      if (reaching & 255) count += takeEight(low, reaching & 255, offset, capped, moves, offsets, sums, count);
      if (reaching >> 8) count += takeEight(high, reaching >> 8, offset + 8, capped, moves, offsets, sums, count);
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
  apart: u32,
  units: usize,
  mosts: usize,
  least: i32,
): u32 {
  const offset = uint16At(offsets, at);
  const sum =
    int32At(sums, at) - int32At(mosts, number >> BLOCK_LOG2) + int16At(units, uint16At(codes, number << apart));
  store<u16>(offsets + (<usize>count << 1), offset);
  store<i32>(sums + (<usize>count << 2), sum);
  return count + u32(sum >= least);
}

// Read in a loop that does nothing else, rows are waited for once for many of them; what is read is given back, for else it would be left out.
export function readAhead(offsets: usize, size: u32, first: u32, codes: usize, apart: u32): u32 {
  let read: u32 = 0;
  for (let at: u32 = 0; at < size; at++) read |= uint16At(codes, (first + uint16At(offsets, at)) << apart);
  return read;
}

export function addColumn(
  offsets: usize,
  sums: usize,
  size: u32,
  first: u32,
  codes: usize,
  apart: u32,
  units: usize,
  mosts: usize,
  least: i32,
): u32 {
  let count: u32 = 0;
  for (let at: u32 = 0; at < size; at++)
    count = keepReaching(offsets, sums, at, count, first + uint16At(offsets, at), codes, apart, units, mosts, least);
  return count;
}

export function addColumnIn(
  offsets: usize,
  sums: usize,
  size: u32,
  numbers: usize,
  codes: usize,
  apart: u32,
  units: usize,
  mosts: usize,
  least: i32,
): u32 {
  let count: u32 = 0;
  for (let at: u32 = 0; at < size; at++)
    count = keepReaching(offsets, sums, at, count, int32At(numbers, uint16At(offsets, at)), codes, apart, units, mosts, least);
  return count;
}
