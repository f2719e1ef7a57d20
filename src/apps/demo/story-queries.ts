/** The requests of the story. The README and the terminal show the same ones to copy. */
export const FILE_REPORT = `mutation File($input: FileReportInput!) {
  fileReport(input: $input) {
    ... on RecordReceipt { id code filedAt warnings { path message } }
    ... on UserError { code message path }
  }
}`;

export const LATEST_RUN = `query Compared($recordId: UUID!) {
  latestMatchRun(recordId: $recordId) {
    state createdAt startedAt finishedAt
    figures { kind compared records countries candidates milliseconds }
  }
}`;

export const MATCHES_OF = `query Matches($recordId: UUID!) {
  matches(filter: { recordId: $recordId }, first: 5) {
    nodes {
      id kind state version band log10LR prior probability
      a { own level code institutionName country }
      b { own level code institutionName country }
      evidence { group field log10LR agreement reason values }
      redactions { path reason }
    }
  }
}`;

export const INBOX = `query Inbox {
  inbox(first: 20) {
    nodes { id code state version dueAt ownerName matches { matchId } deliveries { channel state } allowedActions }
  }
}`;

export const ACKNOWLEDGE = `mutation Acknowledge($id: UUID!, $expectedVersion: Int!) {
  acknowledgeAlert(input: { id: $id, expectedVersion: $expectedVersion }) {
    ... on Alert { code state version dueAt }
    ... on UserError { code message }
  }
}`;
