import { number, object, type ObjectShape, type RangeShape } from '../shape.js';
import type { JsonObject } from '../unknown-key.js';
import { readObject, type ReadShape } from './read-object.js';
import type { RecordReading } from './reading.js';

const SIDES = new WeakMap<RangeShape, ObjectShape>();

/** Returns the shape of a range as the object that it is in JSON. */
function sidesOf(shape: RangeShape): ObjectShape {
  const known = SIDES.get(shape);
  if (known) return known;
  const side = number(shape.min, shape.max);
  const sides = object(shape.name, 'A range, both sides inclusive.', {
    min: { shape: side, required: false, description: 'Least.', facts: {} },
    max: { shape: side, required: false, description: 'Most.', facts: {} },
  });
  SIDES.set(shape, sides);
  return sides;
}

/** Reads a range: at least one side, and the least not above the most. */
export function readRange(
  reading: RecordReading,
  shape: RangeShape,
  value: unknown,
  readShape: ReadShape,
): JsonObject | undefined {
  const before = reading.errorCount;
  const range = readObject(reading, sidesOf(shape), value, readShape);
  if (!range || reading.errorCount > before) return undefined;
  const { min, max } = range;
  if (min === undefined && max === undefined) {
    reading.error('EXCHANGE.RANGE_WITHOUT_SIDE', 'min, max or both');
    return undefined;
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    reading.error('EXCHANGE.RANGE_REVERSED', 'min not above max');
    return undefined;
  }
  return range;
}
