import type { Client, FormattedExecutionResult, SubscribePayload } from 'graphql-ws';
import type { EnumNames } from '../../src/platform/graphql/index.js';

/** The same client, which asks and is answered by the words of the vocabularies. */
export function withWords(client: Client, names: EnumNames): Client {
  return {
    ...client,
    subscribe<Data, Extensions>(
      request: SubscribePayload,
      sink: Parameters<typeof client.subscribe<Data, Extensions>>[1],
    ) {
      const next: typeof sink.next = (answer) => sink.next(worded(names, request.query, answer));
      return client.subscribe<Data, Extensions>(named(names, request), {
        next,
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      });
    },
    iterate<Data, Extensions>(request: SubscribePayload) {
      const answers = client.iterate<Data, Extensions>(named(names, request));
      const iterator: typeof answers = {
        [Symbol.asyncIterator]: () => iterator,
        next: async () => {
          const one = await answers.next();
          return one.done ? one : { done: false, value: worded(names, request.query, one.value) };
        },
        return: (value) => answers.return?.(value) ?? Promise.resolve({ done: true, value }),
      };
      return iterator;
    },
  };
}

function named(names: EnumNames, request: SubscribePayload): SubscribePayload {
  const { query, variables } = names.toNames({
    query: request.query,
    ...(request.variables && { variables: request.variables }),
  });
  return { ...request, query, ...(variables && { variables: { ...variables } }) };
}

function worded<Answer extends FormattedExecutionResult<unknown, unknown>>(
  names: EnumNames,
  query: string,
  answer: Answer,
): Answer {
  return answer.data ? { ...answer, data: names.toWords(query, answer.data) } : answer;
}
