import { NO_FLOOR, unitsOfFloor } from '../../../../kernel/linkage/index.js';
import { ListFloors } from './list-floors.js';

describe('the floors of stored lists', () => {
  const columnOf = (floors: ListFloors) => Array.from(floors.of('identification', 'remains', 4).slice(0, 4));

  it('are none where nothing is known, and stand by kind, type and slot', () => {
    const floors = new ListFloors();
    floors.put('identification', 'remains', 2, 1.5);
    floors.put('same_remains', 'remains', 1, 3);
    floors.put('identification', 'report', 0, 2);
    expect(columnOf(floors)).toEqual([NO_FLOOR, NO_FLOOR, unitsOfFloor(1.5), NO_FLOOR]);
    floors.put('identification', 'remains', 2, -Infinity);
    expect(columnOf(floors)[2]).toBe(NO_FLOOR);
  });

  it('are never above the floor that they are of', () => {
    for (const floor of [-7.123, -0.001, 0, 0.0039, 3.3333, 12.7])
      expect(unitsOfFloor(floor) / 256).toBeLessThanOrEqual(floor);
  });

  it('go with a record that moves, and are forgotten in all kinds of its type', () => {
    const floors = new ListFloors();
    floors.put('identification', 'remains', 0, 1);
    floors.put('same_remains', 'remains', 0, 2);
    floors.copy('remains', 0, 3);
    expect(columnOf(floors)).toEqual([unitsOfFloor(1), NO_FLOOR, NO_FLOOR, unitsOfFloor(1)]);
    floors.forget('remains', 3);
    expect(columnOf(floors)[3]).toBe(NO_FLOOR);
    expect(floors.of('same_remains', 'remains', 4)[3]).toBe(NO_FLOOR);
    expect(floors.of('same_remains', 'remains', 4)[0]).toBe(unitsOfFloor(2));
  });

  it('keep what they were when a column grows, in memory that threads share', () => {
    const floors = new ListFloors();
    floors.put('living', 'living', 5, 4);
    const grown = floors.of('living', 'living', 1_000);
    expect(grown[5]).toBe(unitsOfFloor(4));
    expect(grown[999]).toBe(NO_FLOOR);
    expect(grown.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
