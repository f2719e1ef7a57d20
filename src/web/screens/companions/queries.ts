import { graphql, type ResultOf } from '../../graphql/graphql.js';

/** An answer to a proposal changes what these show. */
export const OF_FINDINGS = { additionalTypenames: ['CompanionFinding'] };

const REPORT_OF_JOURNEY = graphql(`
  fragment ReportOfJourney on CompanionReport @_unmask {
    own
    level
    recordId
    code
    institution
    institutionName
  }
`);

const PROPOSAL = graphql(
  `
    fragment Proposal on CompanionFinding @_unmask {
      id
      version
      state
      isRecorded
      mayAnswer
      firstAnswer
      secondAnswer
      first {
        ...ReportOfJourney
        content
      }
      second {
        ...ReportOfJourney
        content
      }
      reasons {
        code
        text(language: $language)
      }
    }
  `,
  [REPORT_OF_JOURNEY],
);

export const COMPANIONS = graphql(
  `
    query Companions($recordId: UUID!, $language: Language!) {
      companions(recordId: $recordId, first: 20) {
        nodes {
          ...Proposal
        }
      }
      companionJourney(recordId: $recordId) {
        isCut
        members {
          ...ReportOfJourney
          content
        }
      }
    }
  `,
  [PROPOSAL, REPORT_OF_JOURNEY],
);

export const PROPOSALS = graphql(
  `
    query Proposals($states: [CompanionState!]!, $first: PageSize!, $after: String, $language: Language!) {
      companions(states: $states, first: $first, after: $after) {
        nodes {
          ...Proposal
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [PROPOSAL],
);

export const JOURNEY = graphql(
  `
    query Journey($recordId: UUID!) {
      companionJourney(recordId: $recordId) {
        isCut
        members {
          ...ReportOfJourney
          content
        }
      }
    }
  `,
  [REPORT_OF_JOURNEY],
);

export const ANSWER = graphql(
  `
    mutation AnswerCompanions($input: AnswerCompanionsInput!, $language: Language!) {
      answerCompanions(input: $input) {
        __typename
        ... on CompanionFinding {
          ...Proposal
        }
        ... on UserError {
          code
          message
        }
      }
    }
  `,
  [PROPOSAL],
);

export type Proposal = ResultOf<typeof COMPANIONS>['companions']['nodes'][number];
export type JourneyMemberNode = NonNullable<
  ResultOf<typeof COMPANIONS>['companionJourney']
>['members'][number];
