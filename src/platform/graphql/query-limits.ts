import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { introspectionEntries, type IntrospectionEntries } from './introspection-cost.js';

/** Limits of one request. A whole report has about 150 fields and its relatives' profiles lie nine deep. */
export const LIMITS = {
  depth: 14,
  aliases: 15,
  directives: 50,
  tokens: 2_000,
  complexity: 36_000,
  /** Faults of a query that are looked for; telling each costs the time of everybody. */
  faults: 20,
  bodyBytes: 1_048_576,
  /**
   * Milliseconds from the headers to the end of the body; files have their own route and their own patience.
   */
  bodyMs: 60_000,
  /**
   * Questions of one account that are worked on at a time; the next ones wait for them, and those of others
   * do not.
   */
  questionsAtOnce: 6,
  /** So many of one account wait, and no more. */
  questionsWaiting: 200,
  /** Operations that one socket may have open at a time. */
  subscriptionsPerSocket: 20,
  /**
   * Sockets that one address may have open at a time, signed in or not; many programs of an institution may
   * share one.
   */
  socketsPerSource: 100,
  socketsPerAccount: 20,
} as const;

/** Entries that a list without a page size is taken to have: marks, effects, relatives. */
const USUAL_LIST = 3;
/**
 * Share of the cost of a field of a record, which is read from the database and asked about: whoever reads
 * the schema whole, as tools do, may, once a request.
 */
const INTROSPECTION_SHARE = 0.4;
const entriesIn = new WeakMap<GraphQLSchema, IntrospectionEntries>();
const PAGE_FIELDS = new Set(['edges', 'nodes']);

/**
 * Depth, aliases and directives. The cost rule stays off: it cannot see page sizes, and `complexityOf` can.
 */
export function limitingRules(): readonly ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxDepth: { n: LIMITS.depth, flattenFragments: true, propagateOnRejection: true },
    maxAliases: { n: LIMITS.aliases, propagateOnRejection: true },
    maxDirectives: { n: LIMITS.directives, propagateOnRejection: true },
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return validationRules;
}

export interface RequestedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * The cost of an operation: one a field, times the page size where its arguments (with the variables filled
 * in) ask for a page. Throws the refusal when it is above the limit.
 */
export function requireAffordable(operation: RequestedOperation): number {
  const complexity = complexityOf(operation);
  if (complexity <= LIMITS.complexity) return complexity;
  throw refusal(
    `The query costs ${complexity}; at most ${LIMITS.complexity} is allowed. Ask for smaller pages or fewer fields.`,
    'QUERY_TOO_EXPENSIVE',
  );
}

function complexityOf({ schema, document, operationName, variables }: RequestedOperation): number {
  try {
    const complexity = getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(operationName ? { operationName } : {}),
      estimators: [ofIntrospection(schema), perEntry],
    });
    return Math.ceil(complexity);
  } catch (error) {
    // The variables are looked at here first: what is wrong with them is the caller's to mend.
    throw error instanceof GraphQLError ? refusal(error.message, 'BAD_USER_INPUT') : error;
  }
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/** The schema's own fields; undefined leaves a field to the next estimator. */
function ofIntrospection(schema: GraphQLSchema): ComplexityEstimator {
  const entriesOf = entriesIn.get(schema) ?? introspectionEntries(schema);
  entriesIn.set(schema, entriesOf);
  return ({ field, childComplexity, type }) => {
    if (field.name === '__typename' || !(type.name.startsWith('__') || field.name.startsWith('__')))
      return undefined;
    return INTROSPECTION_SHARE + entriesOf(field.name) * childComplexity;
  };
}

const perEntry: ComplexityEstimator = ({ args, field, childComplexity, type }) => {
  if (!isCompositeType(getNamedType(field.type))) return 1;
  if (typeof args.first === 'number') return 1 + args.first * childComplexity;
  // The page size has been counted where it was asked for.
  const inPage = type.name.endsWith('Connection') && PAGE_FIELDS.has(field.name);
  const entries = isListType(getNullableType(field.type)) && !inPage ? USUAL_LIST : 1;
  return 1 + entries * childComplexity;
};
