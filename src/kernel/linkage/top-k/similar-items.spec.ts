import { formOf } from '../groups/item-model.js';
import { placeSimilarTogether } from './similar-items.js';

/** A head of a form and so many words, then these. */
const thing = (form: number, ...words: readonly number[]): number[] => [
  form | (words.length << 16),
  ...words,
];

function listOf(things: readonly number[][]): { readonly list: Int32Array; readonly places: number[] } {
  const places: number[] = [];
  const list: number[] = [];
  for (const one of things) places.push(list.push(...one) - one.length);
  return { list: Int32Array.from(list), places };
}

describe('things that are alike', () => {
  it('stand beside each other by form, then by their commonest words', () => {
    const things = [
      thing(7, 90),
      thing(3, 40, 50),
      thing(7),
      thing(3, 50),
      thing(3, 60),
      thing(3, 50, 60),
      thing(7, 50),
    ];
    const { list, places } = listOf(things);
    const order = placeSimilarTogether(list, places);
    const said = Array.from(order, (at) => things[places.indexOf(at)]!.slice(1).join(' '));
    expect(Array.from(order, (at) => formOf(list[at]!))).toEqual([3, 3, 3, 3, 7, 7, 7]);
    // 50 is on four things, 60 on two, 40 and 90 on one.
    expect(said).toEqual(['50', '50 60', '40 50', '60', '', '50', '90']);
  });

  it('are all there, once each, whatever their order was', () => {
    const { list, places } = listOf([thing(2, 5), thing(1, 5), thing(2, 9, 5), thing(1)]);
    const order = placeSimilarTogether(list, places);
    expect(Array.from(order).toSorted((x, y) => x - y)).toEqual(places);
    expect(Array.from(placeSimilarTogether(list, places.toReversed()))).toEqual(Array.from(order));
  });
});
