import { headingOfName } from './genetics/loci.js';
import type { ListShape, MapShape, ObjectShape, OneOrListShape, Shape } from './shape.js';
import { FDI_TEETH } from './teeth.js';

/** Returns the shape that the entries of a list have, however deep the lists are. */
function entryOf(shape: Shape): Shape {
  return shape.kind === 'list' || shape.kind === 'oneOrList' ? entryOf(shape.of) : shape;
}

function hasKey({ keys }: MapShape, key: string): boolean {
  if (keys === 'tooth') return FDI_TEETH.has(key);
  if (keys === 'any') return true;
  return keys !== 'fieldPath' && headingOfName(key) === keys;
}

function step(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'object') return Object.hasOwn(shape.fields, key) ? shape.fields[key]?.shape : undefined;
  if (shape.kind === 'dateOrSpan') return step(shape.span, key);
  if (shape.kind === 'map') return hasKey(shape, key) ? shape.of : undefined;
  if (shape.kind === 'range' && (key === 'min' || key === 'max')) {
    return { kind: 'number', min: shape.min, max: shape.max, whole: false };
  }
  return undefined;
}

/** Greatest depth of a path; no field of the contract lies deeper, and the compiler has to know an end. */
type Depth = readonly [1, 2, 3, 4, 5];

type Join<Name extends string, Rest> = Rest extends string ? `${Name}.${Rest}` : never;

type PathsIn<S, D extends readonly unknown[]> = D extends readonly [unknown, ...infer Rest]
  ? S extends ObjectShape<infer F>
    ? { [K in keyof F & string]: K | Join<K, PathsIn<F[K]['shape'], Rest>> }[keyof F & string]
    : S extends ListShape<infer E> | OneOrListShape<infer E>
      ? PathsIn<E, D>
      : never
  : never;

/** Dotted paths, without indices, of the fields of a shape: `person.birthDate`, `marks.design`. */
export type FieldPath<S extends ObjectShape> = PathsIn<S, Depth>;

/**
 * Tells whether the contract has a field at a dotted path without indices, such as `person.birthDate` or
 * `marks.design`.
 */
export function fieldExists(record: ObjectShape, path: string): boolean {
  let here: Shape | undefined = record;
  for (const key of path.split('.')) {
    here = here && step(entryOf(here), key);
    if (!here) return false;
  }
  return true;
}
