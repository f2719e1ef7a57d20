import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';

/** Fragment that an action on an alert answers with, so that the screen stands as it is afterwards. */
const MOVED = graphql(`
  fragment MovedAlert on Alert @_unmask {
    id
    state
    version
    readAt
    snoozedUntil
    allowedActions
  }
`);

export const ALERT = graphql(`
  query Alert($id: UUID!) {
    alert(id: $id) {
      id
      code
      kind
      state
      version
      createdAt
      dueAt
      readAt
      answer
      reason
      snoozedUntil
      institutionId
      ownerId
      ownerName
      familyContact
      allowedActions
      subjectIds
      ended {
        operation
        institutionId
        actorId
        at
      }
      redactions {
        path
      }
      screen
      operation
      inNameOf {
        code
        name
        closedAt
        matchIds
        subjectIds
      }
      offer {
        toActorId
        at
      }
      chain {
        step
        name
        toldInstitutionId
        takenAt
        comesAt
        nobody
      }
      history {
        at
        change
        state
      }
      matches {
        matchId
        kind
        band
      }
      deliveries {
        id
        channel
        state
        occasion
        address
        attempts
        deliveredAt
        openedAt
      }
    }
  }
`);

export const COLLEAGUES = graphql(`
  query Colleagues {
    colleagues {
      id
      name
      away
    }
  }
`);

export const ACKNOWLEDGE = graphql(
  `
    mutation Acknowledge($input: AcknowledgeAlertInput!) {
      acknowledgeAlert(input: $input) {
        __typename
        ...MovedAlert
        ...Refused
      }
    }
  `,
  [MOVED, REFUSED],
);

export const ANSWER = graphql(
  `
    mutation AnswerAlert($input: AnswerAlertInput!) {
      answerAlert(input: $input) {
        __typename
        ...MovedAlert
        ...Refused
      }
    }
  `,
  [MOVED, REFUSED],
);

export const SNOOZE = graphql(
  `
    mutation SnoozeAlert($input: SnoozeAlertInput!) {
      snoozeAlert(input: $input) {
        __typename
        ...MovedAlert
        ...Refused
      }
    }
  `,
  [MOVED, REFUSED],
);

export const ASSIGN = graphql(
  `
    mutation AssignAlert($input: AssignAlertInput!) {
      assignAlert(input: $input) {
        __typename
        ...MovedAlert
        ...Refused
      }
    }
  `,
  [MOVED, REFUSED],
);

export const OFFER = graphql(
  `
    mutation DelegateAlert($input: DelegateAlertInput!) {
      delegateAlert(input: $input) {
        __typename
        ...MovedAlert
        ...Refused
      }
    }
  `,
  [MOVED, REFUSED],
);

export const TAKE_OVER = graphql(
  `
    mutation AnswerDelegation($input: AnswerDelegationInput!) {
      answerDelegation(input: $input) {
        __typename
        ...MovedAlert
        ...Refused
      }
    }
  `,
  [MOVED, REFUSED],
);

export type ShownAlert = NonNullable<ResultOf<typeof ALERT>['alert']>;

/** Query by which one match is told from several, in a list of those that an alert is about. */
export const WHICH_MATCH = graphql(`
  query WhichMatch($id: UUID!, $blind: Boolean!) {
    match(id: $id, blind: $blind) {
      kind
      a {
        code
        bandChange {
          bandThen
          bandNow
        }
      }
      b {
        code
        bandChange {
          bandThen
          bandNow
        }
      }
    }
  }
`);

/** Query by which one own report is told from several, in a list of journeys that an alert is about. */
export const WHICH_REPORT = graphql(`
  query WhichReport($id: UUID!) {
    report(id: $id) {
      code
    }
  }
`);
