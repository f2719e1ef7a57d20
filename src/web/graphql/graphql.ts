import { initGraphQLTada } from 'gql.tada';
import type { InCapitals } from './enum-fields.js';
import type { introspection } from './schema.js';

type Types = introspection['types'];
type EnumType = {
  [Name in keyof Types]: Types[Name] extends { enumValues: string } ? Name : never;
}[keyof Types];
/** The vocabularies' words, as pages have them: the API's names of them are turned where the line begins. */
type Words = {
  [Name in Exclude<EnumType, InCapitals>]: Types[Name] extends { enumValues: infer Names extends string }
    ? Lowercase<Names>
    : never;
};

/** Documents that are typed by `schema.graphql`: a field that the API does not have does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: Words & {
    UUID: string;
    DateTime: string;
    JSONObject: Record<string, unknown>;
    JSON: unknown;
    PageSize: number;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
