/** Makes an array in shared memory: threads see the same numbers without a copy. */
export const sharedInt32 = (length: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(4 * length));

/** Makes the array of the numbers of `rows` rows, 0 up. */
export function sharedRows(rows: number): Int32Array<SharedArrayBuffer> {
  const numbers = sharedInt32(rows);
  for (let row = 0; row < rows; row += 1) numbers[row] = row;
  return numbers;
}

export const sharedFloat32 = (length: number): Float32Array<SharedArrayBuffer> =>
  new Float32Array(new SharedArrayBuffer(4 * length));

/** List of lists of whole numbers, laid end to end: list `i` goes from `starts[i]` up to `starts[i + 1]`. */
export interface PackedLists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function packed(lists: readonly (readonly number[])[]): PackedLists {
  const starts = sharedInt32(lists.length + 1);
  let total = 0;
  lists.forEach((list, at) => {
    starts[at] = total;
    total += list.length;
  });
  starts[lists.length] = total;
  const items = sharedInt32(total);
  let to = 0;
  for (const list of lists) for (const item of list) items[to++] = item;
  return { starts, items };
}
