import {
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { leastOf } from '../api/minimal-arguments.js';

type Step = string | 0;
export type Field = GraphQLField<unknown, unknown>;
export type Arguments = Readonly<Record<string, unknown>>;

/** A place in the arguments of an operation at which a caller puts a value: `fileReport`, `input.report.person.names.0.given`. */
export interface Place {
  readonly root: 'Query' | 'Mutation' | 'Subscription';
  readonly field: Field;
  readonly path: readonly Step[];
  /** The name of the scalar or enum that stands there. */
  readonly leaf: string;
}

/** Every place of the schema, each type once on the way to it. */
export function argumentPlaces(schema: GraphQLSchema): readonly Place[] {
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((argument) =>
        leaves(argument.type, [argument.name], []).map((place) => ({ root, field, ...place })),
      ),
    ),
  );
}

function leaves(
  type: GraphQLInputType,
  path: readonly Step[],
  above: readonly string[],
): Pick<Place, 'path' | 'leaf'>[] {
  const inner = getNullableType(type);
  if (isListType(inner)) return leaves(inner.ofType, [...path, 0], above);
  if (!isInputObjectType(inner)) return [{ path, leaf: inner.name }];
  if (above.includes(inner.name)) return [];
  return Object.values(inner.getFields()).flatMap((field) =>
    leaves(field.type, [...path, field.name], [...above, inner.name]),
  );
}

/** These arguments with a value at the place, and on the way there the least that the schema wants. */
export function withValueAt(usual: Arguments, { field, path }: Place, value: unknown): Arguments {
  const [name, ...rest] = path;
  const argument = field.args.find((one) => one.name === name);
  if (!argument) throw new Error(`${field.name} has no argument ${String(name)}.`);
  return { ...usual, [argument.name]: put(argument.type, usual[argument.name], rest, value) };
}

/** What stands at the place in these arguments; undefined where nothing does. */
export function valueAt(given: Arguments, { path }: Place): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<Step, unknown>> | null | undefined)?.[step],
    given,
  );
}

function put(type: GraphQLInputType, current: unknown, path: readonly Step[], value: unknown): unknown {
  const inner = getNullableType(type);
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isListType(inner))
    return [put(inner.ofType, (current as readonly unknown[] | undefined)?.[0], rest, value)];
  if (!isInputObjectType(inner)) throw new Error(`Nothing lies below ${String(type)}.`);
  const below = inner.getFields()[step];
  if (!below) throw new Error(`${inner.name} has no ${step}.`);
  const base = inner.isOneOf ? {} : ((current ?? leastOf(inner)) as Record<string, unknown>);
  return { ...base, [step]: put(below.type, base[step], rest, value) };
}
