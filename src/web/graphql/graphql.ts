import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** Documents that are typed by `schema.graphql`: a field that the API does not have does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    UUID: string;
    DateTime: string;
    JSONObject: Record<string, unknown>;
    JSON: unknown;
    PageSize: number;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
