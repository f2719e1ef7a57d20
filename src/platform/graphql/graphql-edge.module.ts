import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import { Log } from '../logging/index.js';
import { HttpErrors } from './http-errors.js';
import { INTROSPECTION } from './introspection.js';
import { withWordsLeftOut, type FreeText } from './left-out-words.js';
import { limitsPlugin } from './limits-plugin.js';
import { withOutcomes } from './outcome-fields.js';
import { ErrorPresenter } from './present-error.js';
import { LIMITS, limitingRules } from './query-limits.js';
import { currentRequest, requestContextOf } from './request-context.js';

/**
 * GraphQL over HTTP: code-first schema from the resolvers of the API modules, limits, one shape of errors.
 * Needs `Log` from a global module. Subscriptions are served by `SubscriptionSocket`.
 */
@Module({})
export class GraphqlEdgeModule {
  /** @param words what no text of a mutation may say */
  static create(words?: FreeText): DynamicModule {
    return {
      module: GraphqlEdgeModule,
      providers: [{ provide: APP_FILTER, useClass: HttpErrors }],
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Log],
          useFactory: (log: Log) => driverOptions(new ErrorPresenter(log), words),
        }),
      ],
      exports: [GraphQLModule],
    };
  }
}

function driverOptions(
  presenter: ErrorPresenter,
  words: FreeText | undefined,
): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    // Apollo refuses a schema that is not valid; asking it of itself once more takes a tenth of a second of
    // each start.
    buildSchemaOptions: { skipCheck: true },
    transformSchema: (schema) => {
      withOutcomes(schema);
      return words ? withWordsLeftOut(schema, words) : schema;
    },
    graphiql: false,
    introspection: INTROSPECTION,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: LIMITS.tokens },
    validationRules: [...limitingRules()],
    validationOptions: { maxErrors: LIMITS.faults },
    hideSchemaDetailsFromClientErrors: !INTROSPECTION,
    autoTransformHttpErrors: false,
    formatError: presenter.format,
    plugins: [limitsPlugin],
    context: ({ req }: { req: Request }) => currentRequest.getStore() ?? requestContextOf(req),
  };
}
