import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once, readTable, type DataRow } from './index.js';

describe('a table beside the code', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'huella-table-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const COLUMNS = ['place', 'lat'] as const;
  const rowsOf = (text: string): DataRow<(typeof COLUMNS)[number]>[] => {
    const file = join(folder, 'places.csv');
    writeFileSync(file, text);
    return readTable(file, COLUMNS);
  };

  it('is read in its order, quotes and composed letters included', () => {
    const rows = rowsOf('place,lat\n"Lajas, Blancas",8.36\nNecocli\u0301,-8\n');
    expect(rows.map((row) => [row.line, row.readText('place'), row.readNumber('lat')])).toEqual([
      [2, 'Lajas, Blancas', 8.36],
      [3, 'Necoclí', -8],
    ]);
  });

  it('names file and line of a row with too many cells, and of a header that is another', () => {
    expect(() => rowsOf('place,lat\nA,1\nB,2,3\n')).toThrow(/^places\.csv:3: /u);
    expect(() => rowsOf('place,lon\nA,1\n')).toThrow(
      'places.csv:1: the columns are place,lon, and not place,lat',
    );
  });

  it('names file and line of a cell that is empty, no number or no word of its kind', () => {
    const [row] = rowsOf('place,lat\n,north\n');
    expect(() => row?.readText('place')).toThrow('places.csv:2: place is empty');
    expect(row?.readOptional('place')).toBeUndefined();
    expect(() => row?.readNumber('lat')).toThrow('places.csv:2: lat is no number: north');
    expect(() => row?.readWord('lat', ['south'])).toThrow('places.csv:2: lat is north, and none of south');
    expect(row?.readWord('lat', ['south', 'north'])).toBe('north');
  });

  it('is made once', () => {
    let made = 0;
    const thing = once(() => (made += 1));
    expect([made, thing(), thing(), made]).toEqual([0, 1, 1, 1]);
  });
});
