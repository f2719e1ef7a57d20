import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import {
  RootFields,
  rootFieldsByType,
  UndecidedFields,
  type RootFieldRows,
} from '../../../../platform/graphql/index.js';
import { mayReadField, TypePolicy, type FieldRow } from '../domain/type-policy.js';
import { Denied } from '../domain/permission.js';
import type { Operation } from '../domain/policy.js';
import type { ApiContext } from './may.js';

const MEND = 'Give each a row in the api.module.ts of the module that answers with it.';

/**
 * The second of three nets: what an answer may consist of.
 *
 * An operation answers only with types whose rows name it, or the API does not start; so the guard's decision about an
 * operation is one about every field that it leads to. A field with a row of its own is asked about each time it is read.
 */
@Injectable()
export class FieldPolicy implements OnApplicationBootstrap {
  constructor(
    private readonly roots: RootFields,
    private readonly host: GraphQLSchemaHost,
    private readonly policy: TypePolicy,
  ) {}

  onApplicationBootstrap(): void {
    const { schema } = this.host;
    const undecided = undecidedTypes(schema, this.roots.rows(), this.policy);
    if (undecided.length > 0) throw new UndecidedFields(undecided, MEND);
    for (const [name, row] of Object.entries(this.policy.fields)) guardField(fieldOf(schema, name), row);
  }
}

/** Types without a row, or not with one for an operation that answers with them; and rows of fields that cannot be kept. */
export function undecidedTypes(schema: GraphQLSchema, rows: RootFieldRows, policy: TypePolicy): string[] {
  const reached = rootFieldsByType(schema);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const undecided = types
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type))
    .flatMap(({ name }) => {
      if (!policy.hasRow(name)) return [`${name}.*`];
      const strangers = [...(reached.get(name) ?? [])].filter(
        (root) => !leadsTo(policy, rows.get(root), name),
      );
      return strangers.map((root) => `${name}.* by ${root}`);
    });
  return [...undecided, ...untoldFields(schema, reached, policy)];
}

function leadsTo(policy: TypePolicy, operation: string | undefined, type: string): boolean {
  return operation !== undefined && policy.mayAnswerWith(operation as Operation, type);
}

/** Fields of the table that the API has not, and those told once that a query or a subscription can come to. */
function untoldFields(
  schema: GraphQLSchema,
  reached: ReadonlyMap<string, ReadonlySet<string>>,
  { fields }: TypePolicy,
): string[] {
  return Object.entries(fields).flatMap(([name, { isToldOnce }]) => {
    if (!findField(schema, name)) return [name];
    if (!isToldOnce) return [];
    const roots = [...(reached.get(name.split('.')[0] ?? '') ?? [])];
    return roots.filter((root) => !root.startsWith('Mutation.')).map((root) => `${name} by ${root}`);
  });
}

type AnyField = GraphQLField<Readonly<Record<string, unknown>>, ApiContext>;

function findField(schema: GraphQLSchema, name: string): AnyField | undefined {
  const [typeName = '', field = ''] = name.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) ? (type.getFields()[field] as AnyField | undefined) : undefined;
}

function fieldOf(schema: GraphQLSchema, name: string): AnyField {
  const field = findField(schema, name);
  if (!field) throw new UndecidedFields([name], MEND);
  return field;
}

function guardField(field: AnyField, row: FieldRow): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const { needs } = row;
  field.resolve = (thing, parameters, context, info): unknown => {
    if (context.actor && mayReadField(context.actor, row, thing))
      return resolve(thing, parameters, context, info);
    if (isNonNullType(field.type) && needs) throw new Denied(needs);
    context.masked.push({ path: pathOf(info.path), reason: 'FIELD_POLICY' });
    return null;
  };
}

function pathOf(path: GraphQLResolveInfo['path'] | undefined): string {
  const steps: (string | number)[] = [];
  for (let step = path; step; step = step.prev) steps.unshift(step.key);
  return steps.join('.');
}
