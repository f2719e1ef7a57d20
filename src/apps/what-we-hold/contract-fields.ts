import { RECORDS, type ObjectShape, type Shape } from '../../kernel/contract/index.js';
import type { DataClass } from '../../platform/database/index.js';

type Records = Readonly<Record<string, ObjectShape>>;

/** Returns all objects of the contract by name, in the order in which they are met. */
export function objectsOf(records: Records = RECORDS): ReadonlyMap<string, ObjectShape> {
  const met = new Map<string, ObjectShape>();
  const visit = (object: ObjectShape): void => {
    if (met.has(object.name)) return;
    met.set(object.name, object);
    for (const { shape } of Object.values(object.fields)) {
      const inner = objectIn(shape);
      if (inner) visit(inner);
    }
  };
  for (const record of Object.values(records)) visit(record);
  return met;
}

/** The object that a field holds, one or many of it. */
export function objectIn(shape: Shape): ObjectShape | undefined {
  if (shape.kind === 'object') return shape;
  if (shape.kind === 'dateOrSpan') return shape.span;
  return shape.kind === 'list' || shape.kind === 'oneOrList' || shape.kind === 'map'
    ? objectIn(shape.of)
    : undefined;
}

/** The class of a field: its own, or the highest of what is in the object that it holds. */
export function classOf(object: ObjectShape, field: string): DataClass {
  const { shape, facts } = object.fields[field] ?? {};
  const inner = shape && objectIn(shape);
  const within = inner ? Object.keys(inner.fields).map((name) => classOf(inner, name)) : [];
  const highest = [...(facts?.dataClass ? [facts.dataClass] : []), ...within].sort().at(-1);
  if (!highest) throw new Error(`The field ${object.name}.${field} of the contract has no class.`);
  return highest;
}

/**
 * Fields of the contract without a class, in words: none, unless somebody writes a field without the
 * functions of the contract.
 */
export function contractDifferences(records: Records = RECORDS): string[] {
  return [...objectsOf(records).values()].flatMap(({ name, fields }) =>
    Object.entries(fields)
      .filter(([, { shape, facts }]) => needsClass(shape) && facts.dataClass === undefined)
      .map(([field]) => `field ${name}.${field} of the contract has no class`),
  );
}

/** A date that may be a span can stand alone, so it has a class of its own. */
function needsClass(shape: Shape): boolean {
  return shape.kind === 'dateOrSpan' || !objectIn(shape);
}
