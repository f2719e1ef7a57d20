/**
 * Root fields that stand outside of a rule of the API, each with the reason why (`schema-rules.spec.ts`).
 * Whoever adds one has looked at it: a list that grows with records is a connection, and what makes something
 * takes an idempotency key.
 */

/** Lists of Query that are no connection: by what they stay short. */
export const BOUNDED_LISTS: Readonly<Record<string, string>> = {
  absences: 'the people of one institution who are or will be away',
  accounts: 'the people and systems of one institution',
  approvalRequests: 'the last hundred',
  askedOfOthers: 'counts of at most so many days: a row an account and kind of question',
  bulkExports: 'the last hundred',
  candidates: 'the kept list of one record; `first` of it',
  caseBalance: 'what is owed in one case',
  caseworkWords: 'a list of the installation: words',
  clientSecrets: 'two at most',
  colleagues: 'the people of one institution',
  eventLeads: 'the hundred likeliest',
  familyComplaints: 'the complaints of one family',
  fittingOffers: 'those that fit best, to a number',
  importFormats: 'a list of the installation: formats',
  indicatorMonths: 'twelve months',
  institutionLeads: 'a row an institution',
  linkageFairness: 'a row a country, language and step of completeness',
  linkageModels: 'a list of the installation: versions of the model',
  machineAccounts: 'the systems of one institution',
  manifestLeads: 'the persons of one list under the names of one report',
  myPasskeys: "one's own passkeys",
  mySessions: "one's own sessions that are open",
  officesTold: 'the offices that routing names for one report or match',
  overdueFigures: 'a row an institution and kind of alert',
  reportDraftOffices: 'the offices that routing names for one report',
  reportOffices: 'the offices that routing names for one report',
  reviewQueue: 'a queue: what is judged leaves it, and `first` of it is shown',
  routing: 'the institutions whose work one record is',
  savedSearches: "one's own, fifty at most",
  stepUpWays: 'the ways of one session',
  webhooks: 'ten active ones of an institution, and those that it has ended',
};

/** Mutations that take no `input`. */
export const WITHOUT_INPUT: Readonly<Record<string, string>> = {
  closeFamilyWindow: 'closes what the session has open; there is nothing to say',
};

const ENDS = 'ends or takes away something; a second time there is nothing to end';
const STATES = 'says how something stands; said twice, it stands the same';
const ANSWERS = 'answers what waits for an answer; a second one comes too late';
const ONE_EACH = 'there is one of it for what it names; a second is refused or is the same';
const COLLECTS = 'takes once what was approved';
const SECOND_PERSON =
  'a second person approves it; whoever asks for the same while it waits is answered the request that waits';

/**
 * Mutations that take neither an idempotency key nor the version that was read, and can be sent again without
 * harm.
 */
export const REPEATABLE: Readonly<Record<string, string>> = {
  acknowledgeProcedureStop: STATES,
  agreeToReintegration: STATES,
  answerApprovalRequest: ANSWERS,
  answerDnaExchange: ANSWERS,
  answerDnaWords: STATES,
  answerEventHandover: ANSWERS,
  answerEventInvitation: ANSWERS,
  answerInquiry: ANSWERS,
  answerReexamination: ANSWERS,
  askDnaExchange: ONE_EACH,
  attachToEvent: ONE_EACH,
  chooseDigests: STATES,
  closeFamilyMessage: ENDS,
  closeFamilyWindow: ENDS,
  closeInstitution: ENDS,
  confirmSteps: STATES,
  withdrawSteps: ENDS,
  collectClientSecret: COLLECTS,
  collectInvitation: COLLECTS,
  collectLegalDemand: COLLECTS,
  commitImport: ONE_EACH,
  confirmUrgentDeletion: STATES,
  decideAsFamily: 'a further version of the record says the same, and the institution is told once',
  declarePurpose: STATES,
  detachFromEvent: ENDS,
  discardReportDraft: ENDS,
  endAbsence: ENDS,
  endAgreement: ENDS,
  endDecoys: SECOND_PERSON,
  endPasskey: ENDS,
  endReceipt: ENDS,
  enrolInstitution: 'says all of an institution by its code; said twice, it stands the same',
  enrolUser: SECOND_PERSON,
  forgetSearch: ENDS,
  grantRoles: SECOND_PERSON,
  identifyTogether: ONE_EACH,
  inviteToEvent: ONE_EACH,
  inviteUser: SECOND_PERSON,
  issueClientSecret: SECOND_PERSON,
  joinFamilyWindow: ONE_EACH,
  judgeMisuse: ANSWERS,
  linkToManifest: ONE_EACH,
  makeDecoys: SECOND_PERSON,
  openFamilySearch: ONE_EACH,
  partFamilyWindow: ENDS,
  printReceipt: 'writes what it is told on paper, and keeps nothing',
  proposeJointIdentification: 'each part names the version of its match that was read',
  registerWebhook: ONE_EACH,
  removePhotograph: ENDS,
  renamePasskey: STATES,
  renewAgreement: SECOND_PERSON,
  reopenQuestions: SECOND_PERSON,
  restMatch: STATES,
  restoreToEvent: ONE_EACH,
  reviewBreakGlass: ANSWERS,
  reviewDnaSample: SECOND_PERSON,
  revokeAllSessions: ENDS,
  revokeClientSecret: ENDS,
  revokeSession: ENDS,
  sayAbsence: ONE_EACH,
  saveReportDraft: 'names the step that it is based on',
  seeSearch: STATES,
  setBlindReview: STATES,
  setDisclosureCap: STATES,
  setKinshipSettings: SECOND_PERSON,
  setPublicContact: STATES,
  setSampleRules: STATES,
  setUserAccess: STATES,
  shareReceipt: ONE_EACH,
  signAgreement: SECOND_PERSON,
  startJointIdentification: 'the one under way is answered where the same is asked for',
  startRelativeRanking: 'the one under way is answered where the same is asked for',
  strikeOffices: STATES,
  takeUpFamilyMessage: STATES,
  tellOfSearch: STATES,
  undoImport: SECOND_PERSON,
  unlinkFromManifest: ENDS,
  withdrawAgreementTerms: ENDS,
  withdrawApprovalRequest: ENDS,
  withdrawDnaExchange: ENDS,
  withdrawRoles: ENDS,
};
