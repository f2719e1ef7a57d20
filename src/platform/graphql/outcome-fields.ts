import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import {
  defaultFieldResolver,
  getNullableType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { turnsOfThisWork } from '../database/index.js';
import { DomainError } from '../errors/index.js';
import { nextBeat } from './beat.js';
import { confirmingEvents } from './confirmed-events.js';
import type { RequestContext } from './request-context.js';
import { userErrorOf, type UserError } from './user-error.js';

type RootField = GraphQLField<unknown, RequestContext>;

/**
 * The one place where domain errors become outcomes. At every root field:
 *
 * - where the field answers a union (`resultUnion`) that has a member for the error, it answers that member;
 * - where a query answers one nullable object, "not found" is null;
 * - every other error goes on to `present-error.ts`.
 *
 * "Not found" is answered on the beat: its time does not tell what is hidden from what is not there.
 *
 * At every subscription the actor is looked at afresh before each event.
 */
export function withOutcomes(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ].map((type) => Object.values(type?.getFields() ?? {}) as RootField[]);
  for (const field of query ?? []) catchOutcomes(field, isNullableObject(field));
  for (const field of mutation ?? []) catchOutcomes(field, false);
  for (const field of subscription ?? []) confirmEvents(field);
  return schema;
}

function catchOutcomes(field: RootField, notFoundIsNull: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const members = membersOf(field);
  field.resolve = async (source, parameters, context, info) => {
    try {
      return await resolve(source, parameters, context, info);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'not_found') await nextBeat(context.began);
      if (notFoundIsNull && error.kind === 'not_found') return null;
      const outcome = userErrorOf(error, context.language);
      if (outcome && members.has(nameOf(outcome))) return outcome;
      throw error;
    }
  };
}

/** Returns the name of an error in the schema, which may be another one than its class has. */
const nameOf = ({ constructor }: UserError): string | undefined =>
  TypeMetadataStorage.getObjectTypeMetadataByTarget(constructor as Type<unknown>)?.name;

function membersOf(field: RootField): ReadonlySet<string | undefined> {
  const type = getNullableType(field.type);
  return new Set(isUnionType(type) ? type.getTypes().map((member) => member.name) : []);
}

function isNullableObject(field: RootField): boolean {
  return !isNonNullType(field.type) && isObjectType(field.type);
}

function confirmEvents(field: RootField): void {
  const { subscribe } = field;
  if (!subscribe) return;
  field.subscribe = async (source, parameters, context, info) => {
    const inTurn = turnsOfThisWork();
    const events = (await subscribe(source, parameters, context, info)) as AsyncIterable<unknown>;
    return confirmingEvents(events, () => inTurn(() => context.confirm?.() ?? Promise.resolve()));
  };
}
