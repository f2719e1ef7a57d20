import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { POLICY_ROW, PUBLIC } from './policy-row.js';

/** Metadata keys of @nestjs/graphql's Query, Mutation and Subscription decorators. */
const ROOT_TYPE = 'graphql:resolver_type';
const ROOT_NAME = 'graphql:resolver_name';

/** Rows of the policy that decide about root fields; undefined for a public one. */
export type RootFieldRows = ReadonlyMap<string, string | undefined>;

/** The root fields of the running API that somebody has decided about. */
@Injectable()
export class RootFields {
  constructor(private readonly modules: ModulesContainer) {}

  rows(): RootFieldRows {
    const classes = new Set<object>();
    for (const { providers } of this.modules.values()) {
      for (const { instance } of providers.values()) {
        if (typeof instance === 'object' && instance !== null) classes.add(instance.constructor);
      }
    }
    return rowsOf([...classes]);
  }
}

/** `Query.report` and the like of these classes, with the row that `@May` names; `@Public` ones without. */
export function rowsOf(classes: readonly object[]): RootFieldRows {
  return new Map(classes.flatMap((resolver) => rowsOfClass(resolver)));
}

function rowsOfClass(resolver: object): [string, string | undefined][] {
  return methodsOf(resolver).flatMap(([name, method]): [string, string | undefined][] => {
    const type = Reflect.getMetadata(ROOT_TYPE, method) as unknown;
    if (typeof type !== 'string') return [];
    const field = `${type}.${(Reflect.getMetadata(ROOT_NAME, method) as string | undefined) ?? name}`;
    if (decidedBy(PUBLIC, method, resolver) === true) return [[field, undefined]];
    const row = decidedBy(POLICY_ROW, method, resolver);
    return typeof row === 'string' ? [[field, row]] : [];
  });
}

function decidedBy(key: string, method: object, resolver: object): unknown {
  return (Reflect.getMetadata(key, method) ?? Reflect.getMetadata(key, resolver)) as unknown;
}

/** Lists the methods of a resolver, its own and those it inherits. */
function methodsOf(resolver: object): [string, object][] {
  const methods = new Map<string, object>();
  let prototype = (resolver as { prototype?: object | null }).prototype;
  while (prototype && prototype !== Object.prototype) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value === 'function' && name !== 'constructor' && !methods.has(name))
        methods.set(name, value as object);
    }
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return [...methods];
}

/** Returns every object type with the root fields from which an answer can come to it. */
export function rootFieldsByType(schema: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  const byType = new Map<string, Set<string>>();
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      for (const type of reachedFrom(schema, getNamedType(field.type))) {
        const known = byType.get(type) ?? new Set();
        byType.set(type, known.add(`${root?.name ?? ''}.${field.name}`));
      }
    }
  }
  return byType;
}

function reachedFrom(schema: GraphQLSchema, start: GraphQLNamedType): string[] {
  const seen = new Set<GraphQLNamedType>();
  const todo = [start];
  for (let type = todo.pop(); type; type = todo.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (isAbstractType(type)) todo.push(...schema.getPossibleTypes(type));
    if (isObjectType(type))
      todo.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  }
  return [...seen].filter(isObjectType).map(({ name }) => name);
}
