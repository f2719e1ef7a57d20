/** Number of elements up to which insertion is faster than the sort of the language. */
const FEW = 24;

/** Sorts the first `count` numbers in ascending order. */
export function sortFirst(numbers: Int32Array | Float64Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let from = 1; from < count; from += 1) {
    const number = numbers[from]!;
    let to = from;
    for (; to > 0 && numbers[to - 1]! > number; to -= 1) numbers[to] = numbers[to - 1]!;
    numbers[to] = number;
  }
}
