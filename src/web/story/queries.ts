import { graphql, type ResultOf } from '../graphql/graphql.js';

export const STORY_REPORT = graphql(`
  query StoryReport($id: UUID!) {
    report(id: $id) {
      id
      code
      status
    }
    latestMatchRun(recordId: $id) {
      state
      finishedAt
      figures {
        kind
        compared
      }
    }
    matches(filter: { recordId: $id }, first: 20) {
      nodes {
        id
        kind
        state
        band
        a {
          own
          institution
          institutionName
        }
        b {
          own
          institution
          institutionName
        }
      }
    }
    reportTimeline(reportId: $id, first: 50) {
      nodes {
        what
        subjectId
      }
    }
  }
`);

export const STORY_MATCH = graphql(`
  query StoryMatch($id: UUID!) {
    match(id: $id) {
      id
      state
      a {
        own
        state
      }
      b {
        own
        state
      }
    }
    identifications(matchId: $id, first: 1) {
      nodes {
        id
        state
        steps {
          what
          institution
        }
      }
    }
  }
`);

export const STORY_MINISTRY = graphql(`
  query StoryMinistry($id: UUID!) {
    transmission(id: $id) {
      id
      state
    }
    inbox(first: 100) {
      nodes {
        id
        kind
        state
        readAt
        subjectIds
      }
    }
  }
`);

export const STORY_FAMILY = graphql(`
  query StoryFamily($id: UUID!) {
    familyFolder(identificationId: $id) {
      identificationId
      tellings {
        id
        state
      }
    }
  }
`);

export const STORY_SEEN = graphql(`
  query StorySeen($id: UUID!) {
    disclosures(recordId: $id, first: 50) {
      nodes {
        institutionName
        purpose
        level
        lastAt
      }
    }
  }
`);

export type ReportFacts = ResultOf<typeof STORY_REPORT>;
export type MatchFacts = ResultOf<typeof STORY_MATCH>;
export type MinistryFacts = ResultOf<typeof STORY_MINISTRY>;
export type FamilyFacts = ResultOf<typeof STORY_FAMILY>;
