/** The requests of the story. `docs/start/five-requests.md` and the terminal show the same ones to copy. */
export const FILE_REPORT = `mutation File($input: FileReportInput!) {
  fileReport(input: $input) {
    ... on RecordReceipt { id code filedAt warnings { path message } }
    ... on UserError { code message path }
  }
}`;

export const LATEST_RUN = `query Compared($recordId: UUID!) {
  latestMatchRun(recordId: $recordId) {
    state createdAt startedAt finishedAt
  }
}`;

const SIDE = 'own level state code recordId institutionName country';
const MATCH_FIELDS = `id kind state version band a { ${SIDE} } b { ${SIDE} }
      evidence { group field weight agreement reason values } redactions { path reason }`;

export const MATCH = `query Match($id: UUID!) { match(id: $id) { ${MATCH_FIELDS} } }`;

export const MATCHES_OF = `query Matches($recordId: UUID!) {
  matches(filter: { recordId: $recordId }, first: 5) {
    nodes {
      ${MATCH_FIELDS}
    }
  }
}`;

export const INBOX = `query Inbox($after: String) {
  inbox(first: 50, after: $after) {
    nodes {
      id code kind state version dueAt nextStep nextStepAt ownerName subjectIds matches { matchId } deliveries { channel state }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const RULE = 'legalBasis { country rule }';

export const OFFICES_TOLD = `query OfficesTold($subject: RoutedSubject!, $id: UUID!) {
  officesTold(subject: $subject, id: $id) {
    id role duty toldAt bar answer reason ${RULE} office { code name }
  }
}`;

export const RESPONSIBILITY = `query Responsibility($id: UUID!, $language: Language!) {
  responsibility(id: $id) {
    id role duty state answer because(language: $language) { text } ${RULE} holders { name }
  }
}`;
