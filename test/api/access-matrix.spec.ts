import { jest } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { ROLES, type Role } from '../../src/modules/access/index.js';
import { ApiHouse, invented, type Loose } from './api-house.js';
import { familyOf } from './family-house.js';
import {
  makeThings,
  OWN_TABLE,
  OWNER,
  ownHaplotypes,
  ownTable,
  SECRETS,
  stateOfThings,
  type OwnedThings,
} from './owned-things.js';
import { overhear, type Reply } from './overhear.js';
import { textOf } from './question-text.js';

/**
 * What somebody of another institution gets who asks for what the owner has, whatever their role.
 *
 * `nothing`: denied, or the same as for what does not exist. `empty`: denied, or a list without an entry.
 * `everybody`: what the whole network may know, and none of the owner's secrets. `own`: denied, or a stream that passes
 * by what is the owner's and tells of one's own.
 */
type Gets = 'nothing' | 'empty' | 'everybody' | 'own';

interface Cell {
  readonly gets: Gets;
  readonly asks: (things: OwnedThings) => Record<string, unknown>;
}

const cell = (gets: Gets, asks: Cell['asks'] = () => ({})): Cell => ({ gets, asks });
const input = (asks: (things: OwnedThings) => object): Cell =>
  cell('nothing', (things) => ({ input: asks(things) }));
const version = { expectedVersion: 1 };
const inEvent = ({ event, report }: OwnedThings) => ({ eventId: event, recordId: report });
const withdrawal = { ...version, reason: 'Not theirs to take back.' };

/** Every operation of the API. One that is missing here fails the test below. */
const MATRIX: Readonly<Record<string, Cell>> = {
  'Query.me': cell('everybody'),
  'Query.caseworkWords': cell('everybody', () => ({ list: 'method', language: 'ht' })),
  'Query.clientSecrets': cell('empty', ({ machine }) => ({ actorId: machine })),
  'Query.mySessions': cell('everybody'),
  'Query.institutions': cell('everybody'),
  'Query.agreements': cell('everybody'),
  'Query.countryProfile': cell('everybody', () => ({ country: 'MX' })),
  'Query.mechanism': cell('everybody', () => ({ country: 'MX' })),
  'Query.mechanisms': cell('everybody'),
  'Query.importFormats': cell('everybody'),
  'Query.figures': cell('everybody'),
  'Query.frequencyTables': cell('everybody'),
  'Query.frequencyTable': cell('nothing', () => ({ code: OWN_TABLE, institution: OWNER })),
  'Query.haplotypeDatabases': cell('nothing', () => ({ institution: OWNER })),
  'Query.haplotypeDatabase': cell('nothing', () => ({ code: OWN_TABLE, institution: OWNER })),
  'Query.kinshipSettings': cell('everybody'),
  'Query.familyReceipt': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.familyWindow': cell('everybody'),
  'Query.routing': cell('nothing', ({ report }) => ({ recordId: report, language: 'es' })),
  'Query.whyResponsible': cell('nothing', ({ report }) => ({ recordId: report, language: 'es' })),
  'Query.familyMessages': cell('empty', ({ report }) => ({ recordId: report })),
  'Query.transmission': cell('nothing', ({ transmission }) => ({ id: transmission })),
  'Query.inquiries': cell('empty'),
  'Query.transmissions': cell('empty'),
  'Query.coordinatedEvent': cell('nothing', ({ event }) => ({ id: event })),
  'Query.coordinatedEvents': cell('empty'),
  'Query.manifest': cell('nothing', ({ event }) => ({ eventId: event })),
  'Query.manifestLeads': cell('nothing', ({ event, report }) => ({ eventId: event, recordId: report })),
  'Query.eventLeads': cell('nothing', ({ event }) => ({ eventId: event })),
  'Query.eventFamilies': cell('nothing', ({ event }) => ({ eventId: event })),
  'Query.eventReconciliation': cell('nothing', ({ event }) => ({ eventId: event })),
  'Query.jointSets': cell('nothing', ({ event }) => ({ eventId: event })),
  'Query.report': cell('nothing', ({ report }) => ({ id: report })),
  'Query.reports': cell('empty'),
  'Query.reportDraft': cell('nothing', ({ draft }) => ({ id: draft })),
  'Query.reportDrafts': cell('empty'),
  'Query.familySearches': cell('empty'),
  'Query.consentsEnding': cell('empty'),
  'Query.sharedEvents': cell('empty'),
  'Query.remains': cell('nothing', ({ remains }) => ({ id: remains })),
  'Query.remainsRecords': cell('empty'),
  'Query.locatedPerson': cell('nothing', ({ living }) => ({ id: living })),
  'Query.locatedPersons': cell('empty'),
  'Query.matchRun': cell('nothing', ({ run }) => ({ id: run })),
  'Query.latestMatchRun': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.matchRuns': cell('empty'),
  'Query.kinshipFamily': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.kinshipFindings': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.kinshipEvidence': cell('nothing', ({ match }) => ({ matchId: match })),
  'Query.kinshipCheck': cell('nothing', ({ match }) => ({ matchId: match })),
  'Query.kinshipComparison': cell('nothing', ({ report, remains }) => ({
    reportId: report,
    otherId: remains,
  })),
  'Query.kinshipPower': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.nextRelatives': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.nextRelativesRanked': cell('nothing'),
  'Query.directMatches': cell('nothing', ({ remains }) => ({ recordId: remains })),
  'Query.jointIdentification': cell('nothing', ({ joint }) => ({ id: joint })),
  'Query.candidates': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.disclosures': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.matchAs': cell('nothing', ({ match }) => ({ id: match, institution: 'BB-FORENSIC' })),
  'Query.disclosureCap': cell('nothing', ({ report }) => ({ recordId: report })),
  'Query.recalls': cell('empty'),
  'Query.identification': cell('nothing', ({ identification }) => ({ id: identification })),
  'Query.identifications': cell('empty'),
  'Query.familyLetter': cell('nothing', ({ identification }) => ({
    identificationId: identification,
    language: 'es',
  })),
  'Query.familyFolder': cell('nothing', ({ identification }) => ({ identificationId: identification })),
  'Query.nextQuestions': cell('nothing', ({ report }) => ({ recordId: report, language: 'es' })),
  'Query.reportTimeline': cell('nothing', ({ report }) => ({ reportId: report })),
  'Query.matchTimeline': cell('nothing', ({ match }) => ({ matchId: match })),
  'Query.match': cell('nothing', ({ match }) => ({ id: match })),
  'Query.matches': cell('empty'),
  'Query.reviewQueue': cell('empty'),
  // Figures of the whole installation, for oversight; what the model has learnt is no secret.
  'Query.linkageCalibration': cell('everybody'),
  'Query.linkageFairness': cell('everybody'),
  'Query.linkageModels': cell('everybody'),
  'Query.alert': cell('nothing', ({ alert }) => ({ id: alert })),
  'Query.overdueFigures': cell('everybody'),
  'Query.absences': cell('empty'),
  'Query.inbox': cell('empty'),
  'Query.webhooks': cell('empty'),
  'Query.webhookPreview': cell('nothing', ({ webhook }) => ({ webhookId: webhook })),
  'Query.webhookAttempts': cell('nothing', ({ webhook }) => ({ webhookId: webhook })),
  'Query.import': cell('nothing', (things) => ({ id: things.import })),
  'Query.imports': cell('empty'),
  'Mutation.fileReport': input(() => ({ institution: OWNER, report: invented() })),
  'Mutation.moveCase': input(({ report }) => ({
    recordId: report,
    ...version,
    move: 'suspend',
    reason: 'awaits_data',
  })),
  'Mutation.fileFamilyReports': input(() => ({
    institution: OWNER,
    shared: {},
    persons: [invented(), invented()],
  })),
  'Mutation.openFamilySearch': input(({ remains }) => ({ recordId: remains })),
  'Mutation.askForFamily': input(({ familySearch }) => ({ id: familySearch, institution: 'BB-FORENSIC' })),
  'Mutation.closeFamilySearch': input(({ familySearch }) => ({
    id: familySearch,
    ...version,
    reason: 'handed_over',
  })),
  'Mutation.openReportDraft': cell('everybody', () => ({ input: {} })),
  'Mutation.saveReportDraft': input(({ draft }) => ({ id: draft, basedOn: 1, fields: {} })),
  'Mutation.fileReportDraft': input(({ draft }) => ({ id: draft, ...version })),
  'Mutation.discardReportDraft': input(({ draft }) => ({ id: draft })),
  'Mutation.amendReport': input(({ report }) => ({ id: report, ...version, fields: {} })),
  'Mutation.withdrawReport': input(({ report }) => ({ id: report, ...withdrawal })),
  'Mutation.recordConsent': input(({ report }) => ({
    id: report,
    ...version,
    consent: { purpose: 'cross_border', decision: 'granted' },
  })),
  'Mutation.renewConsent': input(({ report }) => ({
    id: report,
    ...version,
    purpose: 'search',
    until: '2100',
  })),
  'Mutation.withdrawConsent': input(({ report }) => ({ id: report, ...version, purpose: 'search' })),
  'Mutation.issueReceipt': input(({ report }) => ({
    recordId: report,
    phrase: 'some other words',
    language: 'es',
  })),
  'Mutation.decideAsFamily': cell('everybody', () => ({
    input: { purpose: 'statistics', decision: 'granted' },
  })),
  'Mutation.writeAsFamily': cell('everybody', () => ({ input: { kind: 'question', text: 'Why?' } })),
  'Mutation.takeUpFamilyMessage': input(({ message }) => ({ id: message })),
  'Mutation.closeFamilyMessage': input(({ message }) => ({ id: message, outcome: 'spoken' })),
  'Mutation.endReceipt': input(({ report }) => ({ recordId: report })),
  'Mutation.transmitReport': input(({ report }) => ({
    recordId: report,
    institution: 'BB-FORENSIC',
    reason: 'nationality',
  })),
  'Query.whyTransmitted': cell('nothing', ({ transmission }) => ({ id: transmission, language: 'es' })),
  'Query.transmissionDeletions': cell('empty'),
  'Mutation.answerDeletion': input(({ transmission }) => ({
    id: transmission,
    ...version,
    answer: 'deleted',
  })),
  'Mutation.acknowledgeTransmission': input(({ transmission }) => ({ id: transmission, ...version })),
  'Mutation.returnTransmission': input(({ transmission }) => ({
    id: transmission,
    ...version,
    reason: 'other',
  })),
  'Mutation.askRegister': input(({ report }) => ({
    ...{ recordId: report, kind: 'hospital', registerName: 'Hospital', naming: false },
  })),
  'Mutation.answerInquiry': input(({ inquiry }) => ({ id: inquiry, answer: 'not_here' })),
  // One's own event may be called like another's.
  'Mutation.openEvent': cell('everybody', () => ({
    input: { code: 'OWN-EVENT', kind: 'mass_grave', name: 'Own event', country: 'MX' },
  })),
  'Mutation.amendEvent': input(({ event }) => ({ id: event, ...version, manifest: 'closed' })),
  'Mutation.moveEvent': input(({ event }) => ({ id: event, ...version, move: 'reconcile' })),
  'Mutation.inviteToEvent': input(({ event }) => ({ eventId: event, institution: 'CC-CONSULATE' })),
  'Mutation.answerEventInvitation': input(({ event }) => ({ eventId: event, answer: 'accepted' })),
  'Mutation.noteEventCount': input(({ event }) => ({
    ...{ eventId: event, persons: 3, source: 'X', asOf: '2023' },
  })),
  'Mutation.enterInManifest': input(({ event }) => ({ eventId: event, name: 'Nadie', source: 'Nobody' })),
  'Mutation.importManifest': input(({ event }) => ({ eventId: event, text: 'name\nNadie', source: 'X' })),
  'Mutation.attachToEvent': input(inEvent),
  'Mutation.detachFromEvent': input((things) => ({ ...inEvent(things), reason: 'No.' })),
  'Mutation.restoreToEvent': input(inEvent),
  'Mutation.changeManifestEntry': input(({ event, entry }) => ({
    ...{ eventId: event, id: entry, ...version, state: 'remains_assigned' },
  })),
  'Mutation.linkToManifest': input((things) => ({ ...inEvent(things), entryId: things.entry })),
  'Mutation.unlinkFromManifest': input(inEvent),
  'Mutation.proposeJointIdentification': input(({ event, match }) => ({
    eventId: event,
    parts: [{ matchId: match, ...version, methods: ['dna'], authority: 'Nobody' }],
  })),
  'Mutation.answerReexamination': input(({ event, identification }) => ({
    ...{ eventId: event, identificationId: identification, finding: 'stands', words: 'Looked again.' },
  })),
  'Mutation.endTransmission': input(({ transmission }) => ({ id: transmission, ...version })),
  'Mutation.registerRemains': input(() => ({ institution: OWNER, remains: {} })),
  'Mutation.amendRemains': input(({ remains }) => ({ id: remains, ...version, fields: {} })),
  'Mutation.withdrawRemains': input(({ remains }) => ({ id: remains, ...withdrawal })),
  'Mutation.registerLocatedPerson': input(() => ({ institution: OWNER, living: {} })),
  'Mutation.amendLocatedPerson': input(({ living }) => ({ id: living, ...version, fields: {} })),
  'Mutation.recordWish': input(({ living }) => ({ id: living, ...version, informFamily: true })),
  'Mutation.withdrawLocatedPerson': input(({ living }) => ({ id: living, ...withdrawal })),
  // Ranks what is one's own, whoever asks.
  'Mutation.startRelativeRanking': cell('everybody'),
  'Mutation.startJointIdentification': cell('nothing', () => ({ eventId: SECRETS[4] })),
  'Mutation.startMatchRun': cell('nothing', ({ report }) => ({ recordId: report })),
  'Mutation.decideMatch': input(({ match }) => ({ matchId: match, ...version, decision: 'acknowledged' })),
  'Mutation.requestData': input(({ match }) => ({ matchId: match, ...version, kinds: ['dates'] })),
  'Mutation.answerDataRequest': input(({ dataRequest }) => ({
    id: dataRequest,
    ...version,
    answer: 'supplied',
  })),
  'Mutation.lookAtConflict': input(({ match }) => ({ matchId: match, ...version, finding: 'same' })),
  'Mutation.proposeIdentification': input(({ match }) => ({
    matchId: match,
    ...version,
    methods: ['dna'],
    authority: 'Nobody',
  })),
  'Mutation.confirmIdentification': input(({ identification }) => ({ id: identification, ...version })),
  'Mutation.declineIdentification': input(({ identification }) => ({
    id: identification,
    ...version,
    reasonCode: 'report_missing',
  })),
  'Mutation.allowTelling': input(({ identification }) => ({
    id: identification,
    ...version,
    allows: 'whereabouts',
  })),
  'Mutation.contestIdentification': input(({ identification }) => ({
    id: identification,
    ...version,
    reasonCode: 'family_doubts',
  })),
  'Mutation.settleContest': input(({ identification }) => ({
    id: identification,
    ...version,
    outcome: 'revoked',
    reasonCode: 'examined_again',
    reportReference: 'None',
  })),
  'Mutation.planTelling': input(({ identification, actor }) => ({
    identificationId: identification,
    ...version,
    tellerId: actor,
    inPerson: true,
    language: 'es',
    interpreter: 'not_needed',
    companion: false,
    support: 'arranged',
    placeKind: 'home',
  })),
  'Mutation.recordTelling': input(({ identification }) => ({
    identificationId: identification,
    ...version,
    toldAt: '2026-01-01T00:00:00Z',
    present: ['family'],
    effects: 'none',
  })),
  'Mutation.cancelTelling': input(({ identification }) => ({
    identificationId: identification,
    ...version,
    reason: 'other',
  })),
  'Mutation.addToTelling': input(({ identification }) => ({
    identificationId: identification,
    ...version,
    tellingId: identification,
    words: 'No.',
  })),
  'Mutation.judgeMatch': input(({ match }) => ({ matchId: match, answer: 'same' })),
  'Mutation.joinRecords': input(({ match }) => ({ matchId: match, ...version })),
  'Mutation.partRecords': input(({ match }) => ({ matchId: match, ...version, reason: 'No.' })),
  'Mutation.releaseRecord': input(({ match }) => ({
    matchId: match,
    ...version,
    level: 4,
    purpose: 'forensic_matching',
  })),
  'Mutation.takeBackRelease': input(({ match }) => ({ matchId: match, ...version })),
  'Mutation.setDisclosureCap': input(({ report }) => ({ recordId: report, level: 4 })),
  'Mutation.answerRecall': input(({ recall }) => ({ id: recall, ...version, answer: 'deleted' })),
  'Mutation.acknowledgeAlert': input(({ alert }) => ({ id: alert, ...version })),
  'Mutation.assignAlert': input(({ alert, actor }) => ({ id: alert, ...version, assigneeId: actor })),
  'Mutation.sayAbsence': cell('everybody', ({ actor }) => ({
    input: { from: '2100-03-01T00:00:00Z', until: '2100-04-01T00:00:00Z', actorId: actor },
  })),
  'Mutation.endAbsence': cell('nothing', ({ absence }) => ({ id: absence })),
  'Mutation.delegateAlert': input(({ alert, actor }) => ({ id: alert, ...version, colleagueId: actor })),
  'Mutation.answerDelegation': input(({ alert }) => ({ id: alert, ...version, answer: 'accept' })),
  'Mutation.snoozeAlert': input(({ alert }) => ({
    ...{ id: alert, ...version, until: '2100-01-01T00:00:00Z', reason: 'awaits_data' },
  })),
  'Mutation.answerAlert': input(({ alert }) => ({
    id: alert,
    ...version,
    answer: 'not_ours',
    reason: 'No.',
  })),
  'Mutation.registerWebhook': input(() => ({
    institution: OWNER,
    url: 'https://other-hooks.example/alerts',
  })),
  'Mutation.rotateWebhookSecret': input(({ webhook }) => ({ id: webhook, ...version })),
  'Mutation.testWebhook': cell('nothing', ({ webhook }) => ({ id: webhook })),
  'Mutation.replayDelivery': cell('nothing', ({ delivery }) => ({ deliveryId: delivery })),
  'Mutation.removeWebhook': input(({ webhook }) => ({ id: webhook, ...version })),
  'Mutation.startImport': input(({ upload }) => ({ uploadId: upload, format: 'exchange', mode: 'store' })),
  'Mutation.undoImport': cell('nothing', (things) => ({ importId: things.import })),
  'Mutation.enrolInstitution': input(() => ({
    code: OWNER,
    name: 'Taken over',
    country: 'GT',
    kind: 'civil_society',
  })),
  'Query.agreementEnd': cell('nothing', () => ({ code: 'AB-1' })),
  'Query.agreementCourse': cell('everybody', () => ({ code: 'AB-1' })),
  'Mutation.renewAgreement': input(() => ({ code: 'AB-1', until: '2030-01-01T00:00:00Z' })),
  'Mutation.endAgreement': input(() => ({ code: 'AB-1', reason: 'No.' })),
  'Mutation.signAgreement': input(() => ({
    code: 'AB-1',
    parties: [OWNER, 'CC-CONSULATE'],
    categories: ['report'],
    level: 4,
    purposes: [],
  })),
  'Mutation.setSampleRules': input(() => ({ institution: OWNER, custody: 'required', source: 'Nobody' })),
  'Mutation.importFrequencyTable': input(() => ownTable()),
  'Mutation.importHaplotypeDatabase': input(() => ownHaplotypes()),
  'Mutation.setKinshipSettings': input(() => ({ population: 'nist1036-hispanic' })),
  'Mutation.enrolUser': input(() => ({
    institution: OWNER,
    name: 'Spy',
    roles: ['liaison'],
    language: 'es',
  })),
  'Mutation.issueToken': input(({ actor }) => ({ actorId: actor, olderTokens: 'end' })),
  'Mutation.revokeSession': input(({ session }) => ({ sessionId: session })),
  'Mutation.declarePurpose': cell('everybody', () => ({ input: { purpose: 'search' } })),
  'Mutation.revokeAllSessions': input(({ actor }) => ({ actorId: actor })),
  'Mutation.issueClientSecret': input(({ machine }) => ({ actorId: machine })),
  'Mutation.revokeClientSecret': input(({ machine, secret }) => ({ actorId: machine, secretId: secret })),
  'Mutation.inviteUser': input(({ actor }) => ({ actorId: actor })),
  'Mutation.setUserAccess': input(({ actor }) => ({ actorId: actor, access: 'open' })),
  'Subscription.alertEvents': cell('own'),
  'Subscription.matchRunProgress': cell('nothing', ({ run }) => ({ runId: run })),
  'Subscription.importProgress': cell('nothing', (things) => ({ importId: things.import })),
  // The last, for nothing is asked by the people of an institution that is closed, nor through a window that is.
  'Mutation.closeInstitution': input(() => ({ institution: OWNER })),
  'Mutation.closeFamilyWindow': cell('everybody'),
};

const OPERATIONS = Object.keys(MATRIX);
/** What a change takes back is not there for whoever asks after it. */
const CHANGES_LAST = OPERATIONS.toSorted(
  (one, other) => Number(one.startsWith('Mutation')) - Number(other.startsWith('Mutation')),
);
/** Who can belong to an institution; the operator and the platform itself do not. */
const FOREIGN_ROLES = ROLES.filter((role) => role !== 'operator' && role !== 'platform');
/** What families alone do, each with its own report. */
const OF_FAMILIES = [
  'Query.familyWindow',
  'Mutation.decideAsFamily',
  'Mutation.writeAsFamily',
  'Mutation.closeFamilyWindow',
];
/** What the other side of what the owner has sent does. */
const OF_RECEIVERS = [
  'Query.whyTransmitted',
  'Mutation.answerDeletion',
  'Mutation.acknowledgeTransmission',
  'Mutation.returnTransmission',
  'Mutation.answerEventInvitation',
];
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND'];
/** The institution on the other side of the owner's match: it has an alert of its own, and newer things happen to that. */
const NEIGHBOUR = 'BB-FORENSIC';

// Dozens of questions at once, which wait for each other on a busy machine; no test here measures time.
jest.setTimeout(60_000);

describe('what belongs to another institution', () => {
  let house: ApiHouse;
  let schema: GraphQLSchema;
  let owner: string;
  let family: string;
  let receiver: string;
  let things: OwnedThings;
  let secrets: readonly string[];
  let lastOfNeighbour: (event: Loose) => boolean;
  const ofOwner = ({ alertEvents: event }: Loose) => event?.alertId === things.alert;
  const foreign = new Map<Role, string>();
  const neighbours = new Map<Role, string>();
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ schema } = house.api.app.get(GraphQLSchemaHost));
    ({ token: owner } = await house.enrol(OWNER, [...ROLES]));
    things = await makeThings(house, owner);
    secrets = [...SECRETS, things.alert];
    const readAlert = await readAlertOf(house, NEIGHBOUR);
    lastOfNeighbour = ({ alertEvents: event }) => event?.alertId === readAlert && event.change === 'read';
    for (const role of FOREIGN_ROLES) {
      foreign.set(role, (await house.enrol('CC-CONSULATE', [role])).token);
      neighbours.set(role, (await house.enrol(NEIGHBOUR, [role])).token);
    }
    foreign.set('family', await familyOf(house, NEIGHBOUR));
    neighbours.set('family', await familyOf(house, NEIGHBOUR));
    family = await familyOf(house, OWNER);
    ({ token: receiver } = await house.enrol(NEIGHBOUR, ['coordinator']));
  });
  afterAll(() => house.close());

  const answering = (operation: string) => {
    if (OF_FAMILIES.includes(operation)) return family;
    return OF_RECEIVERS.includes(operation) ? receiver : owner;
  };
  const roots = () => [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fieldOf = (operation: string) => {
    const [root, name = ''] = operation.split('.');
    const field = roots()
      .find((type) => type?.name === root)
      ?.getFields()[name];
    if (!field) throw new Error(`The API has no ${operation}.`);
    return field;
  };
  const ask = async (operation: string, token: string | undefined): Promise<Reply> => {
    const field = fieldOf(operation);
    const variables = MATRIX[operation]?.asks(things) ?? {};
    const query = textOf(operation.split('.')[0] ?? '', field, variables);
    if (operation.startsWith('Subscription')) {
      const lastOwn = token === owner ? ofOwner : lastOfNeighbour;
      const isLast = MATRIX[operation]?.gets === 'own' ? lastOwn : () => true;
      return overhear(house.socket(token), { query, variables }, isLast);
    }
    return house.ask(query, { token, variables });
  };

  it('is asked for in every way that the API offers', () => {
    const offered = roots().flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    expect([...OPERATIONS].sort()).toEqual(offered.sort());
  });

  it('has an id each, so that it can be asked for', () => {
    for (const [thing, id] of Object.entries(things))
      expect([thing, id]).toEqual([thing, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  describe('is kept from everybody else', () => {
    let before: unknown;
    beforeAll(async () => {
      before = await stateOfThings(house);
    });

    it.each(OPERATIONS)('by %s, whatever their role', async (operation) => {
      const answers = await Promise.all(
        [...(MATRIX[operation]?.gets === 'own' ? neighbours : foreign)].map(async ([role, token]) => ({
          role,
          answer: await ask(operation, token),
        })),
      );
      const told = answers.filter(({ answer }) => !isKept(operation, answer, secrets));
      expect(told.map(({ role, answer: { text } }) => ({ role, text }))).toEqual([]);
    });

    it('and from somebody who is not signed in', async () => {
      const answers = await Promise.all(
        OPERATIONS.map(async (operation) => ({ operation, ...(await ask(operation, undefined)) })),
      );
      for (const { operation, errors } of answers) {
        expect([operation, errors?.[0]?.extensions.code]).toEqual([operation, 'UNAUTHENTICATED']);
      }
    });

    it('and stays as it was', async () => {
      expect(await stateOfThings(house)).toEqual(before);
    });
  });

  // Otherwise the answers above might only say that the question was wrong.
  it.each(CHANGES_LAST)('answers its owner by %s', async (operation) => {
    const answer = await ask(operation, answering(operation));
    const gets = MATRIX[operation]?.gets;
    expect(answer.errors).toBeUndefined();
    expect({ ...answer, isKept: gets !== 'everybody' && isKept(operation, answer, secrets) }).toMatchObject({
      isKept: false,
    });
  });
});

function isKept(operation: string, { data, errors, text }: Reply, secrets: readonly string[]): boolean {
  const gets = MATRIX[operation]?.gets;
  if (secrets.some((secret) => text.includes(secret))) return false;
  if (errors) return errors.every(({ extensions }) => REFUSALS.includes(extensions.code as string));
  const answer: unknown = data[operation.split('.')[1] ?? ''];
  if (gets === 'everybody') return true;
  if (gets === 'own') return answer !== undefined;
  if (gets === 'empty') return listIn(answer)?.length === 0;
  if (answer === null) return true;
  return ['NotFoundError', 'DeniedError'].includes(
    (answer as { __typename?: string } | undefined)?.__typename ?? '',
  );
}

function listIn(answer: unknown): readonly unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  return (answer as { nodes?: readonly unknown[] } | null)?.nodes;
}

/** Has an institution read its alert: nothing newer happens to any alert. Returns the alert's id. */
async function readAlertOf(house: ApiHouse, institution: string): Promise<string> {
  const [alert] = await house.sql<{ id: string; version: number }>(
    'SELECT alert.id, alert.version FROM alert JOIN institution i ON i.id = institution_id WHERE i.code = $1',
    [institution],
  );
  const { token } = await house.enrol(institution, ['forensic']);
  const input = { id: alert?.id, expectedVersion: alert?.version };
  const { id } = await house.change(token, 'acknowledgeAlert', input, '... on Alert { id }');
  return id;
}
