import { graphql, type ResultOf } from '../graphql/graphql.js';

export const ME = graphql(`
  query Me {
    me {
      id
      name
      language
      roles
      purpose
      purposes
      institutionId
      mayDo
    }
  }
`);

export type MeResult = ResultOf<typeof ME>['me'];
