import { readClothing } from './clothing.js';

const read = (cell: string, noneIsAbsent = true): unknown => {
  const reading = readClothing(cell, {
    read: 'english_clothing',
    to: 'effects',
    column: 'Clothing',
    noneIsAbsent,
  });
  return reading.kind === 'value' ? reading.value : reading.kind;
};

describe('lists of clothing', () => {
  it('become one effect an article', () => {
    expect(read('Dark blue jeans, a white T-shirt and two boots\nSilver watch; rosary')).toEqual([
      { category: 'clothing', article: 'jeans', color: 'dark blue', description: 'Dark blue jeans' },
      { category: 'clothing', article: 't-shirt', color: 'white', description: 'a white T-shirt' },
      { category: 'footwear', article: 'boots', description: 'two boots' },
      { category: 'jewellery', article: 'watch', color: 'silver', description: 'Silver watch' },
      { category: 'religious', article: 'rosary', description: 'rosary' },
    ]);
  });

  it('keep the size and the brand with their article', () => {
    expect(read('pants, brand name "Orilla", size 34x32')).toEqual([
      {
        category: 'clothing',
        article: 'pants',
        brand: 'Orilla',
        size: '34x32',
        description: 'pants, brand name "Orilla", size 34x32',
      },
    ]);
    expect(read('"Orilla" brand tennis shoes size 9 1/2')).toMatchObject([
      { category: 'footwear', article: 'tennis shoes', brand: 'Orilla', size: '9 1/2' },
    ]);
  });

  it('lose the numbers and bullets of their lines', () => {
    expect(read('1.) Grey cap\n- Brown belt')).toMatchObject([
      { description: 'Grey cap' },
      { description: 'Brown belt' },
    ]);
  });

  it('keep what they do not understand', () => {
    expect(read('Piece of blue tarpaulin')).toEqual([
      { category: 'other', color: 'blue', description: 'Piece of blue tarpaulin' },
    ]);
  });

  it('name the same thing once', () => {
    expect(read('Black shoes\nblack shoes')).toHaveLength(1);
  });

  it('deny an article', () => {
    expect(read('red shirt; no shoes')).toMatchObject([
      { article: 'shirt' },
      { article: 'shoes', state: 'absent' },
    ]);
  });

  it('see an exception from nothing as something', () => {
    expect(read('No clothing except white socks')).toEqual([
      {
        category: 'clothing',
        article: 'socks',
        color: 'white',
        description: 'No clothing except white socks',
      },
    ]);
  });

  it.each(['No clothing found', 'Nothing. Body was nude', 'None\nNone\nNone found'])(
    'read "%s" as checked where somebody looked',
    (cell) => {
      expect(read(cell)).toEqual([{ category: 'clothing', state: 'absent' }]);
      expect(read(cell, false)).toBe('silent');
    },
  );

  it.each(['None', 'unknown\nunknown', 'nan', 'N/A', 'Information not provided'])(
    'say nothing with "%s"',
    (cell) => {
      expect(read(cell)).toBe('silent');
    },
  );
});
