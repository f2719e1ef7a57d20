import { RECORDS, type ObjectShape, type Shape } from '../../kernel/contract/index.js';
import { DATA_CLASSES, type DataClass } from '../../platform/database/index.js';
import { CONTRACT_CLASSES, type FieldClasses } from './contract-classes.js';

type Records = Readonly<Record<string, ObjectShape>>;
type Classes = Readonly<Record<string, FieldClasses>>;

/** All objects of the contract by name, in the order in which they are met. */
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
export function classOf(object: ObjectShape, field: string, classes: Classes = CONTRACT_CLASSES): DataClass {
  const own = DATA_CLASSES.filter((one) => wordsOf(classes[object.name]?.[one]).includes(field));
  const shape = object.fields[field]?.shape;
  const inner = shape && objectIn(shape);
  const within = inner ? Object.keys(inner.fields).map((name) => classOf(inner, name, classes)) : [];
  const highest = [...own, ...within].sort().at(-1);
  if (!highest) throw new Error(`The field ${object.name}.${field} of the contract has no class.`);
  return highest;
}

/** What the classes and the contract do not agree on, in words; nothing where they do. */
export function contractDifferences(
  records: Records = RECORDS,
  classes: Classes = CONTRACT_CLASSES,
): string[] {
  const objects = objectsOf(records);
  const named = Object.entries(classes).flatMap(([object, fields]) =>
    Object.values(fields).flatMap((words) => wordsOf(words).map((word) => `${object}.${word}`)),
  );
  const there = [...objects.values()].flatMap(({ name, fields }) =>
    Object.entries(fields).map(([field, { shape }]) => ({ path: `${name}.${field}`, shape })),
  );
  const paths = new Set(there.map(({ path }) => path));
  return [
    ...there
      .filter(({ path, shape }) => needsClass(shape) && !named.includes(path))
      .map(({ path }) => `field ${path} of the contract has no class`),
    ...named.filter((path) => !paths.has(path)).map((path) => `the contract has no field ${path}`),
    ...named
      .filter((path, at) => named.indexOf(path) !== at)
      .map((path) => `field ${path} of the contract has two classes`),
  ];
}

/** A date that may be a span can stand alone, so it has a class of its own. */
function needsClass(shape: Shape): boolean {
  return shape.kind === 'dateOrSpan' || !objectIn(shape);
}

function wordsOf(words: string | undefined): string[] {
  return words?.split(' ') ?? [];
}
