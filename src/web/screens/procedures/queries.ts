import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

export const PROCEDURES = graphql(`
  query Procedures($first: PageSize!, $after: String, $open: Boolean, $recordId: UUID) {
    procedures(first: $first, after: $after, open: $open, recordId: $recordId) {
      nodes {
        id
        kind
        state
        step
        dueAt
        openedAt
        closedAt
        actingId
        missing
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const KINDS = graphql(`
  query ProcedureKinds {
    procedureKinds(first: 100) {
      nodes {
        kind
        name
        version
        records
        needsIdentification
        indicators {
          id
          name
        }
        steps {
          id
          name
        }
      }
    }
  }
`);

export const KIND = graphql(`
  query OneProcedureKind($kind: String!) {
    procedureKind(kind: $kind) {
      kind
      name
      about
      version
      unknown
      legalBasis {
        title
        says
      }
      documents {
        id
        name
        dated
        optional
      }
      steps {
        id
        name
        outside
      }
    }
  }
`);

export const PROCEDURE = graphql(`
  query OneProcedure($id: UUID!) {
    procedure(id: $id) {
      id
      kind
      kindVersion
      version
      state
      step
      recordId
      institutionId
      actingId
      otherCountry
      agreed
      openedAt
      dueAt
      closedAt
      missing
      possible {
        is
        next
        ends
      }
      steps {
        step
        institutionId
        state
        openedAt
        dueAt
        dueKnown
        notBefore
        noDate
        legalBasis
        doneAt
        outcome
        note
        costAmount
        costCurrency
        costBorneBy
      }
      papers {
        id
        document
        institutionId
        issuedOn
        addedAt
        isKept
        scanned
      }
    }
  }
`);

/** A procedure is of a report or of a person found alive: which of the two is there. */
export const RECORD_OF = graphql(`
  query RecordOfProcedure($id: UUID!) {
    report(id: $id) {
      code
    }
    locatedPerson(id: $id) {
      code
    }
  }
`);

/** Changes answer with what stands afterwards. */
const AFTER = graphql(`
  fragment AfterDeed on Procedure @_unmask {
    id
    state
    version
  }
`);

export const OPEN = graphql(
  `
    mutation OpenProcedure($input: OpenProcedureInput!) {
      openProcedure(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const COMPLETE = graphql(
  `
    mutation CompleteProcedureStep($input: CompleteProcedureStepInput!) {
      completeProcedureStep(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const TAKE_UP = graphql(
  `
    mutation TakeUpProcedure($input: TakeUpProcedureInput!) {
      takeUpProcedure(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const DECLINE = graphql(
  `
    mutation DeclineProcedure($input: DeclineProcedureInput!) {
      declineProcedure(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const CANCEL = graphql(
  `
    mutation CancelProcedure($input: CancelProcedureInput!) {
      cancelProcedure(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const REOPEN = graphql(
  `
    mutation ReopenProcedure($input: ReopenProcedureInput!) {
      reopenProcedure(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const HAND = graphql(
  `
    mutation HandProcedure($input: HandProcedureInput!) {
      handProcedure(input: $input) {
        __typename
        ... on Procedure {
          ...AfterDeed
        }
        ...Refused
      }
    }
  `,
  [AFTER, REFUSED],
);

export const ACKNOWLEDGE_STOP = graphql(
  `
    mutation AcknowledgeProcedureStop($input: AcknowledgeProcedureStopInput!) {
      acknowledgeProcedureStop(input: $input) {
        __typename
        ... on ProcedureNoted {
          id
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export const ADD_PAPER = graphql(
  `
    mutation AddProcedurePaper($input: AddProcedurePaperInput!) {
      addProcedurePaper(input: $input) {
        __typename
        ... on ProcedurePaperAdded {
          id
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

/** An own record's identifications, to find which one a procedure rests on. */
export const IDENTIFICATIONS = graphql(`
  query IdentificationsToRestOn {
    identifications(first: 100) {
      nodes {
        id
        state
        codeA
        codeB
        proposedAt
      }
    }
  }
`);

export type ShownProcedure = ResultOf<typeof PROCEDURE>['procedure'];
export type ListedProcedure = ResultOf<typeof PROCEDURES>['procedures']['nodes'][number];
export type ListedKind = ResultOf<typeof KINDS>['procedureKinds']['nodes'][number];
export type ShownKind = NonNullable<ResultOf<typeof KIND>['procedureKind']>;
export type StepOutcomeInput = VariablesOf<typeof COMPLETE>['input']['outcome'];
export type BearerInput = NonNullable<VariablesOf<typeof COMPLETE>['input']['cost']>['borneBy'];
export type CancelReasonInput = VariablesOf<typeof CANCEL>['input']['reason'];
export type ReopenReasonInput = VariablesOf<typeof REOPEN>['input']['reason'];
