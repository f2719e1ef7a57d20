import { CodeTable } from './code-table.js';
import { ScalarKernels } from './scalar-kernels.js';
import { RecordRows } from './record-rows.js';

const SIZE = 300;

/** So many codes, by turns. */
function bookOf(codes: number): CodeTable<number> {
  const book = new CodeTable<number>(new Uint16Array(SIZE));
  for (let number = 0; number < SIZE; number += 1) book.put(number, (number * 7) % codes);
  return book;
}

describe('codes record by record', () => {
  const order = { loops: new ScalarKernels(), size: SIZE };

  it('are those of the columns, also of those that find no place in a row', () => {
    const books = Array.from({ length: 20 }, (_, at) => bookOf(1 + at));
    const rows = new RecordRows(books, order);
    for (const book of books) {
      const { codes, apartLog2 } = rows.of(book);
      const read = Array.from({ length: SIZE }, (_, number) => codes[number << apartLog2]);
      expect(read).toEqual(Array.from(book.codes));
    }
    expect(books.filter((book) => rows.of(book).apartLog2 > 0)).toHaveLength(16);
  });

  it('leave out what tells nobody apart', () => {
    const [anybody, telling] = [bookOf(1), bookOf(2)];
    const rows = new RecordRows([anybody, telling], order);
    expect(rows.of(anybody).codes).toBe(anybody.codes);
    expect(rows.of(telling).codes).not.toBe(telling.codes);
    expect(rows.areOf([anybody, telling])).toBe(true);
    expect(rows.areOf([telling, anybody])).toBe(false);
    expect(rows.areOf([anybody])).toBe(false);
  });
});
