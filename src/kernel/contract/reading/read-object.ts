import { PLACE } from '../common-blocks.js';
import type { Infer } from '../infer.js';
import { isAfter } from '../partial-date.js';
import { readPlace } from '../../linkage/gazetteer/place-by-name.js';
import { statedPoint } from '../../linkage/stated-point.js';
import type { Field, ObjectShape, Shape } from '../shape.js';
import { isJsonObject, type JsonObject } from '../unknown-key.js';
import { isAbsent, isNothing } from './emptiness.js';
import { readUnknownField } from './read-unknown.js';
import { HIDDEN_KEY, type RecordReading } from './reading.js';

/** Reader of a value by its shape; undefined where it is absent or wrong. */
export type ReadShape = (reading: RecordReading, shape: Shape, value: unknown) => unknown;

interface FieldTable {
  readonly fields: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
}

const TABLES = new WeakMap<ObjectShape, FieldTable>();

function tableOf(shape: ObjectShape): FieldTable {
  const known = TABLES.get(shape);
  if (known) return known;
  const fields = new Map(Object.entries(shape.fields));
  const table = { fields, required: [...fields].filter(([, field]) => field.required).map(([name]) => name) };
  TABLES.set(shape, table);
  return table;
}

function checkOrders(reading: RecordReading, shape: ObjectShape, made: JsonObject): void {
  for (const { before, after, severity } of shape.orders) {
    const [start, end] = [made[before], made[after]];
    if (typeof start !== 'string' || typeof end !== 'string' || !isAfter(start, end)) continue;
    if (severity === 'error') reading.errorIn(after, 'EXCHANGE.END_BEFORE_START', `not before ${before}`);
    else reading.warnIn(after, 'EXCHANGE.DATES_OUT_OF_ORDER', `not before ${before}`);
  }
}

/**
 * Warns of a point on the wrong side of Greenwich or of the equator for the country that stands beside it.
 */
function warnOfLostSigns(reading: RecordReading, place: Infer<typeof PLACE>): void {
  const point = statedPoint(place);
  if (point === undefined) return;
  if (point.lat !== place.lat) reading.warnIn('lat', 'EXCHANGE.SIGN_LOST', 'below 0');
  if (point.lon !== place.lon) reading.warnIn('lon', 'EXCHANGE.SIGN_LOST', 'below 0');
}

/**
 * Warns of a place without coordinates whose name the gazetteer does not have, or has several times: the
 * nearest three are offered. Of several places of one name their divisions are, which is what is missing.
 */
function warnOfPlaceName(reading: RecordReading, place: Infer<typeof PLACE>): void {
  const doubt = readPlace(place)?.doubt;
  if (doubt === undefined) return;
  const { isKnown, nearest } = doubt;
  const offered = nearest.map(({ locality, admin1 }) => (isKnown ? admin1 : `${locality} (${admin1})`));
  const distinct = [...new Set(offered)];
  const mends = isKnown && distinct.length < 2 ? [POINT_OF_PLACE] : [...distinct, POINT_OF_PLACE];
  const code = isKnown ? 'EXCHANGE.PLACE_AMBIGUOUS' : 'EXCHANGE.PLACE_NOT_FOUND';
  reading.warnIn(isKnown ? 'admin1' : 'locality', code, mends.join(' | '));
}

const POINT_OF_PLACE = 'lat and lon';

/** Returns the field that a key names; a key in another Unicode form than NFC may name one too. */
function fieldOf(fields: ReadonlyMap<string, Field>, key: string): [string, Field] | undefined {
  const field = fields.get(key);
  if (field) return [key, field];
  const name = key.normalize('NFC');
  const renamed = name === key ? undefined : fields.get(name);
  return renamed && [name, renamed];
}

class ObjectInTheMaking {
  readonly made: JsonObject = {};
  hasUnknown = false;
  private readonly broken: string[] = [];
  private unknownNames: Set<string> | undefined;

  constructor(
    private readonly reading: RecordReading,
    private readonly table: FieldTable,
    private readonly readShape: ReadShape,
  ) {}

  get isBroken(): boolean {
    return this.broken.length > 0;
  }

  take(key: string, value: unknown): void {
    const found = fieldOf(this.table.fields, key);
    if (!found) this.takeUnknown(key, value);
    else if (!isAbsent(found[1].shape, value)) this.takeKnown(found[0], found[1], value);
  }

  /** Tells whether all required fields are there and right. */
  isWhole(): boolean {
    let isWhole = true;
    for (const name of this.table.required) {
      if (this.made[name] !== undefined) continue;
      isWhole = false;
      if (!this.broken.includes(name)) this.reading.errorIn(name, 'EXCHANGE.REQUIRED');
    }
    return isWhole;
  }

  private takeUnknown(key: string, value: unknown): void {
    if (isNothing(value)) return;
    const names = (this.unknownNames ??= new Set());
    const name = key.normalize('NFC');
    if (names.has(name)) {
      this.reading.errorIn(HIDDEN_KEY, 'EXCHANGE.KEY_TWICE');
      return;
    }
    names.add(name);
    const before = this.reading.unknownFields.length;
    readUnknownField(this.reading, key, value);
    if (this.reading.unknownFields.length > before) this.hasUnknown = true;
  }

  private takeKnown(name: string, { shape }: Field, value: unknown): void {
    const { reading, made } = this;
    const [errorsBefore, unknownBefore] = [reading.errorCount, reading.unknownFields.length];
    reading.enter(name);
    const isTwice = Object.hasOwn(made, name);
    if (isTwice) reading.error('EXCHANGE.KEY_TWICE');
    const read = isTwice ? undefined : this.readShape(reading, shape, value);
    reading.leave();
    if (read === undefined) {
      if (reading.errorCount > errorsBefore) this.broken.push(name);
    } else if (shape.kind === 'list' || !isNothing(read) || reading.unknownFields.length > unknownBefore) {
      // An object of which only unknown fields are left stays, as the place where they are put back.
      made[name] = read;
    }
  }
}

/** Reads an object field by field; undefined where a required field is missing or wrong. */
export function readObject(
  reading: RecordReading,
  shape: ObjectShape,
  value: unknown,
  readShape: ReadShape,
): JsonObject | undefined {
  if (!isJsonObject(value)) {
    reading.error('EXCHANGE.WRONG_TYPE', 'object');
    return undefined;
  }
  const object = new ObjectInTheMaking(reading, tableOf(shape), readShape);
  for (const key of Object.keys(value)) object.take(key, value[key]);
  if (isNothing(object.made) && !object.hasUnknown && !object.isBroken) return undefined;
  if (!object.isWhole()) return undefined;
  checkOrders(reading, shape, object.made);
  if (shape.name === PLACE.name) {
    warnOfLostSigns(reading, object.made);
    warnOfPlaceName(reading, object.made);
  }
  return object.made;
}
