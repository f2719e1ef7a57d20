import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';
import { REFUSED } from '../../graphql/refused.js';
import { REPORT_CONTENT } from '../record/record-fields.js';

export const TRANSMISSION = graphql(
  `
    query Transmission($id: UUID!, $language: Language!) {
      transmission(id: $id) {
        id
        version
        state
        reason
        sentAt
        dueAt
        until
        returnReason
        returnWords
        familyContact
        recordId
        from {
          id
          name
          country
        }
        to {
          id
          name
          country
        }
        report {
          ...RecordReportContent
        }
      }
      whyTransmitted(id: $id, language: $language) {
        reasons {
          code
          text
        }
      }
    }
  `,
  [REPORT_CONTENT],
);

export const TRANSMIT = graphql(
  `
    mutation TransmitReport($input: TransmitReportInput!) {
      transmitReport(input: $input) {
        __typename
        ... on Transmission {
          id
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export const HAVE_IT = graphql(
  `
    mutation AcknowledgeTransmission($input: AcknowledgeTransmissionInput!) {
      acknowledgeTransmission(input: $input) {
        __typename
        ... on Transmission {
          id
          state
          version
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export const GIVE_BACK = graphql(
  `
    mutation ReturnTransmission($input: ReturnTransmissionInput!) {
      returnTransmission(input: $input) {
        __typename
        ... on TransmissionMoved {
          id
          state
        }
        ...Refused
      }
    }
  `,
  [REFUSED],
);

export type ShownTransmission = NonNullable<ResultOf<typeof TRANSMISSION>['transmission']>;
export type TransmissionReasonInput = VariablesOf<typeof TRANSMIT>['input']['reason'];
export type ReturnReasonInput = VariablesOf<typeof GIVE_BACK>['input']['reason'];
