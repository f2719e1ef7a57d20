import type { DescribedObject, DescribedShape } from './described-shape.js';

/**
 * The two places where a value of the contract and its GraphQL form differ: what may be one or a list is
 * always a list, and a date that may be a span of time is always a span (a single date begins and ends with
 * itself).
 */
export function toGraphql(shape: DescribedObject, value: object): Record<string, unknown> {
  return fieldsOf(shape, value, outwards);
}

/** A GraphQL input as the contract writes it. `null` stays, for in an amendment it removes a field. */
export function fromGraphql(shape: DescribedObject, value: object): Record<string, unknown> {
  return fieldsOf(shape, value, inwards);
}

type Direction = (shape: DescribedShape, value: unknown) => unknown;

function fieldsOf(shape: DescribedObject, value: object, direction: Direction): Record<string, unknown> {
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (!field || inner === undefined) return [];
    return [[name, inner === null ? null : direction(field.shape, inner)]];
  });
  return Object.fromEntries(entries);
}

const outwards: Direction = (shape, value) => {
  if (shape.kind === 'oneOrList') {
    return (Array.isArray(value) ? value : [value]).map((item: unknown) => outwards(shape.of, item));
  }
  if (shape.kind === 'dateOrSpan') return typeof value === 'string' ? { from: value, to: value } : value;
  return within(shape, value, outwards);
};

const inwards: Direction = (shape, value) => {
  if (shape.kind === 'oneOrList' && Array.isArray(value)) {
    const items = value.map((item: unknown) => inwards(shape.of, item));
    return items.length === 1 ? items[0] : items;
  }
  if (shape.kind === 'dateOrSpan' && isObject(value)) {
    const { from, to } = value as { from?: unknown; to?: unknown };
    return from === to ? from : { from, to };
  }
  return within(shape, value, inwards);
};

function within(shape: DescribedShape, value: unknown, direction: Direction): unknown {
  if (shape.kind === 'object' && isObject(value)) return fieldsOf(shape, value, direction);
  if (shape.kind === 'range' && isObject(value)) return { ...value };
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map((item: unknown) => direction(shape.of, item));
  }
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
