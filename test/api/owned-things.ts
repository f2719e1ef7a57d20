import { makeBreakGlass } from './made-break-glass.js';
import { makeDemand } from './made-demand.js';
import { makeMisuse } from './made-misuse.js';
import { makeProtocol } from './made-protocol.js';
import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import { invented, PERMITTING, type ApiHouse } from './api-house.js';
import { drawnPicture } from './drawn-picture.js';
import { knock } from './family-house.js';
import { openMatch } from './made-match.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { passkeyOf } from './owned-passkey.js';
import { makeApproval, makeExport } from './own-approval.js';

/** One thing of everything that an institution can own, by id. */
export interface OwnedThings {
  readonly report: string;
  readonly draft: string;
  readonly familySearch: string;
  readonly remains: string;
  readonly living: string;
  readonly run: string;
  readonly match: string;
  readonly companions: string;
  readonly responsibility: string;
  readonly officeTold: string;
  readonly officeQuestion: string;
  readonly recall: string;
  readonly dnaExchange: string;
  readonly approval: string;
  readonly dataRequest: string;
  readonly identification: string;
  readonly message: string;
  readonly inquiry: string;
  readonly transmission: string;
  readonly procedure: string;
  readonly paperFile: string;
  readonly photograph: string;
  readonly pictureFile: string;
  readonly event: string;
  readonly entry: string;
  readonly alert: string;
  readonly absence: string;
  readonly webhook: string;
  readonly delivery: string;
  readonly upload: string;
  readonly import: string;
  readonly actor: string;
  readonly session: string;
  readonly passkey: string;
  readonly machine: string;
  readonly secret: string;
  readonly joint: string;
  readonly table: string;
  readonly haplotypes: string;
  readonly complaint: string;
  readonly breakGlass: string;
  readonly demand: string;
  readonly demandRequest: string;
  readonly misuse: string;
  readonly recommendation: string;
  readonly offer: string;
  readonly savedSearch: string;
}

export const OWNER = 'AA-SEARCH';

/** Words that stand in the owner's records and nowhere else. */
export const SECRETS = [
  'Xiomara-Oculta',
  'Remanente-Oculto',
  'Viviente-Oculta',
  'hooks.invalid',
  'Naufragio-Oculto',
  'Tabla-Oculta',
  'Linaje-Oculto',
  'Borrador-Oculto',
];
const [
  REPORTED = '',
  FOUND = '',
  LOCATED = '',
  HOOKS = '',
  WRECK = '',
  TABLE = '',
  LINEAGE = '',
  DRAFTED = '',
] = SECRETS;

export const PLACE = { country: 'HN', admin1: 'Yoro', municipality: 'El Progreso' };

/** What the owner offers to people who have returned. */
export const OFFER = {
  ...{ kind: 'training', trades: ['welding'], ...PLACE, places: 5 },
  ...{ opensOn: '2020-01-01', closesOn: '2999-01-01' },
};

export const OWN_TABLE = 'aa-own';

/** A frequency table of the owner. */
export function ownTable() {
  return {
    ...{ institution: OWNER, code: OWN_TABLE, name: TABLE, population: 'Invented', citation: 'None' },
    text: 'TH01,6,0.25\nTH01,9.3,0.75\n',
    ...{ rounded: 'refuse', badLoci: 'refuse', mode: 'store' },
  };
}

/** A haplotype database of the owner. */
export function ownHaplotypes() {
  return {
    ...{ institution: OWNER, kind: 'y', code: OWN_TABLE, population: LINEAGE, source: 'None' },
    ...{ text: 'DYS391,count\n10,3\n11,1\n', mode: 'store' },
  };
}

/** What the family of the report writes through its window. */
async function writtenMessage(house: ApiHouse, code: string, phrase: string): Promise<string> {
  const { body } = await knock(house, { code, phrase });
  const { id } = await house.change(
    body.token,
    'writeAsFamily',
    { kind: 'question', text: REPORTED },
    '... on FamilyMessageSent { id }',
  );
  return id;
}

/** Makes the owner's things: by the API as its users do, and what the platform's own work would make by its rows. */
export async function makeThings(house: ApiHouse, token: string): Promise<OwnedThings> {
  const call = async (field: string, type: string, value: unknown, answer: string) => {
    const query = `mutation M($value: ${type}) { ${field}(input: $value) { ... on ${answer} } }`;
    const { data, errors } = await house.ask(query, { token, variables: { value } });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[field];
  };
  const receipt = 'RecordReceipt { id }';
  const names = (full: string) => [{ kind: 'legal', full }];
  const mother = profileOf('OWNED-1', new InventedPeople(1).stranger());
  const said = {
    ...{ ...invented(REPORTED), consents: [...PERMITTING, ending()] },
    event: { id: WRECK },
    relatives: [{ id: 'R-1', relationship: 'mother', sex: 'female', profile: mother }],
  };
  const { id: report } = await call('fileReport', 'FileReportInput!', { report: said }, receipt);
  const { id: draft } = await call(
    'openReportDraft',
    'OpenReportDraftInput!',
    { fields: { 'person.names': names(DRAFTED) } },
    'ReportDraft { id }',
  );
  const presumedIdentity = { names: names(FOUND), basis: 'witness' };
  const { id: remains } = await call(
    'registerRemains',
    'RegisterRemainsInput!',
    { remains: { presumedIdentity, profile: profileOf('OWNED-2', new InventedPeople(2).stranger()) } },
    receipt,
  );
  const person = { names: names(LOCATED), sex: 'female' };
  const { id: living } = await call(
    'registerLocatedPerson',
    'RegisterLocatedPersonInput!',
    { living: { person } },
    receipt,
  );
  const order = { recordId: report, phrase: 'words of the owner', language: 'es' };
  const { code } = await call('issueReceipt', 'IssueReceiptInput!', order, 'ReceiptIssued { code }');
  const passedOn = { recordId: report, institution: 'BB-FORENSIC', reason: 'place_of_search' };
  const { id: transmission } = await call(
    'transmitReport',
    'TransmitReportInput!',
    passedOn,
    'Transmission { id }',
  );
  // It was given back before: then the receiver was asked to delete what it had been given.
  await house.sql('UPDATE transmission SET deletion_asked_at = now() WHERE id = $1', [transmission]);
  const question = { recordId: report, kind: 'hospital', registerName: HOOKS, naming: true };
  const { id: inquiry } = await call('askRegister', 'AskRegisterInput!', question, 'InquiryNoted { id }');
  const procedural = { kind: 'exhumation_order', recordId: report, otherCountry: 'MX' };
  const { id: procedure } = await call(
    'openProcedure',
    'OpenProcedureInput!',
    procedural,
    'Procedure { id }',
  );
  const { id: offer } = await call('makeOffer', 'MakeOfferInput!', { offer: OFFER }, 'Offer { id }');
  const wanted = { recordId: living, place: PLACE };
  await call('agreeToReintegration', 'AgreeToReintegrationInput!', wanted, 'ReintegrationPlan { recordId }');
  const kept = { name: 'Kept', facets: { recordTypes: ['report'], words: 'rose' } };
  const { search } = await call('saveSearch', 'SaveSearchInput!', kept, 'SearchSaved { search { id } }');
  const { event, entry } = await makeEvent(call);
  await house.sql(
    `UPDATE coordinated_event SET heir_id = (SELECT id FROM institution WHERE code = 'BB-FORENSIC'), heir_reason = 'Theirs', heir_asked_at = now()
     WHERE id = $1`,
    [event],
  );
  const message = await writtenMessage(house, code, order.phrase);
  const { runId: run } = await call(
    'startMatchRun',
    'StartMatchRunInput!',
    { recordId: report },
    'StartedMatchRun { runId }',
  );
  const { webhook } = await call(
    'registerWebhook',
    'RegisterWebhookInput!',
    { url: `https://${HOOKS}/alerts` },
    'WebhookRegistered { webhook { id } }',
  );
  const input = { uploadId: await upload(house, token), format: 'exchange', mode: 'store' };
  const { importId } = await call('startImport', 'StartImportInput!', input, 'ImportStarted { importId }');
  const { table } = await call(
    'importFrequencyTable',
    'ImportFrequencyTableInput!',
    ownTable(),
    'FrequencyTableImported { table { id } }',
  );
  const { database } = await call(
    'importHaplotypeDatabase',
    'ImportHaplotypeDatabaseInput!',
    ownHaplotypes(),
    'HaplotypeDatabaseImported { database { id } }',
  );
  await house.ask('mutation { startRelativeRanking(input: {}) { __typename } }', { token });
  const { data: started } = await house.ask(
    `mutation { startJointIdentification(input: { eventId: "${WRECK}" }) { ... on StartedJointIdentification { jointId } } }`,
    { token },
  );
  // Alerts are a person's duty, and the token may be a machine's.
  const { actorId: actor } = await house.enrol(OWNER, ['liaison']);
  const away = { actorId: actor, from: '2100-01-01T00:00:00Z', until: '2100-02-01T00:00:00Z' };
  const { id: absence } = await call('sayAbsence', 'SayAbsenceInput!', away, 'Absence { id }');
  const match = await makeMatch(house, report, run);
  const { id: companion } = await call('fileReport', 'FileReportInput!', { report: invented() }, receipt);
  const companions = await makeCompanions(house, [report, companion], run);
  const recall = await makeRecall(house, match);
  const dnaExchange = await makeDnaExchange(house, match);
  const approval = await makeApproval(house, token, REPORTED);
  const officeTold = await makeOfficeTold(house, report);
  await makeExport(house, token);
  await makeProtocol(house);
  const dataRequest = await makeDataRequest(house, match);
  const identification = await makeIdentification(house, match);
  await house.api.app.get(AlertInstitutions, { strict: false }).alert([match]);
  const [alert] = await house.sql<{ id: string }>(
    'SELECT alert.id FROM alert JOIN institution i ON i.id = institution_id WHERE i.code = $1',
    [OWNER],
  );
  const [delivery] = await house.sql<{ id: string }>('SELECT id FROM alert_delivery WHERE endpoint_id = $1', [
    webhook.id,
  ]);
  return {
    ...{
      report,
      draft,
      familySearch: await makeFamilySearch(house, remains),
      complaint: await makeComplaint(house),
      breakGlass: await makeBreakGlass(house, match),
      demand: await makeDemand(house, OWNER),
      demandRequest: await makeApproval(house, token, REPORTED, 'legal_demand'),
      misuse: await makeMisuse(house, OWNER),
      recommendation: await makeRecommendation(house),
      remains,
      living,
      run,
      match,
      companions,
      responsibility: await makeResponsibility(house, match),
      officeTold,
      officeQuestion: await makeOfficeQuestion(house, officeTold),
      recall,
      dnaExchange,
      approval,
      dataRequest,
      identification,
      message,
      inquiry,
      transmission,
      procedure,
      offer,
      savedSearch: search.id,
      paperFile: await upload(house, token, '/procedures/files', '%PDF-1.7\n%%EOF\n'),
      ...(await photographOf(house, token, report)),
      event,
      entry,
      actor,
      absence,
      session: await furtherSession(house, token),
      passkey: await passkeyOf(house, token),
    },
    ...(await machineOf(house)),
    joint: started.startJointIdentification.jointId,
    alert: alert?.id ?? '',
    webhook: webhook.id,
    delivery: delivery?.id ?? '',
    upload: await upload(house, token),
    import: importId,
    table: table.id,
    haplotypes: database.id,
  };
}

type Call = (field: string, type: string, value: unknown, answer: string) => Promise<{ readonly id: string }>;

/** An event that the owner coordinates, with somebody on its list, and its neighbour asked to take part. */
async function makeEvent(call: Call): Promise<{ event: string; entry: string }> {
  const facts = { code: WRECK, kind: 'vessel', name: WRECK, from: '2023-05', country: 'MX' };
  const { id: event } = await call('openEvent', 'OpenEventInput!', facts, 'CoordinatedEvent { id }');
  const invited = { eventId: event, institution: 'BB-FORENSIC' };
  await call('inviteToEvent', 'InviteToEventInput!', invited, 'CoordinatedEvent { id }');
  const said = { eventId: event, name: REPORTED, source: 'Nobody' };
  const { id: entry } = await call('enterInManifest', 'EnterInManifestInput!', said, 'ManifestEntry { id }');
  return { event, entry };
}

/** A consent that is over in ten days. */
function ending(): object {
  const until = new Date(Date.now() + 10 * 86_400_000).toISOString();
  return { purpose: 'publication', decision: 'granted', until };
}

/** A machine account of the owner, and the secret that it has. */
async function machineOf(house: ApiHouse): Promise<{ machine: string; secret: string }> {
  const { actorId: machine } = await house.enrol(OWNER, ['machine']);
  return { machine, secret: (await house.secretFor(machine)).id };
}

/** A session of the owner beside the one that asks. */
async function furtherSession(house: ApiHouse, token: string): Promise<string> {
  const { data } = await house.ask('{ me { id } }', { token });
  await house.issue(data.me.id);
  const sessions = await house.ask('{ mySessions { id isThisOne } }', { token });
  return sessions.data.mySessions.find((one: { isThisOne: boolean }) => !one.isThisOne).id;
}

const LINE = `{"recordType":"report","institution":"${OWNER}","id":"F-1"}\n`;

async function upload(
  house: ApiHouse,
  token: string,
  path = '/imports/files',
  body: string | Buffer<ArrayBuffer> = LINE,
): Promise<string> {
  const response = await fetch(`${house.api.url}${path}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await response.json()) as { uploadId: string }).uploadId;
}

/** A photograph that says whose it is, and a picture that is bound to nothing yet. */
async function photographOf(
  house: ApiHouse,
  token: string,
  recordId: string,
): Promise<{ photograph: string; pictureFile: string }> {
  const hand = async (): Promise<string> => upload(house, token, '/photographs/files', await drawnPicture());
  const input = { recordId, uploadId: await hand(), kind: 'face', caption: REPORTED };
  const photograph = await house.change(token, 'addPhotograph', input, '... on PhotographAdded { id }');
  return { photograph: photograph.id, pictureFile: await hand() };
}

/** A match of the owner's report with remains of another institution than the one that will look. */
async function makeMatch(house: ApiHouse, report: string, run: string): Promise<string> {
  const { token } = await house.enrol('BB-FORENSIC', ['forensic']);
  const query = 'mutation { registerRemains(input: { remains: {} }) { ... on RecordReceipt { id } } }';
  const { data } = await house.ask(query, { token });
  return openMatch(house, { kind: 'identification', a: report, b: data.registerRemains.id, run });
}

/** Two of the owner's reports, of companions as two of its people have confirmed. */
async function makeCompanions(
  house: ApiHouse,
  reports: readonly [string, string],
  run: string,
): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO companion_finding (id, first_id, second_id, first_seq, second_seq, first_institution, second_institution, state,
       first_answer, second_answer, first_by, second_by, first_hash, second_hash, run_id)
     SELECT gen_random_uuid(), a.id, b.id, a.seq, b.seq, a.institution_id, b.institution_id, 'confirmed', 'confirmed', 'confirmed',
       gen_random_uuid(), gen_random_uuid(), a.content_hash, b.content_hash, $3
     FROM record a, record b WHERE a.id = $1 AND b.id = $2 RETURNING id`,
    [...reports, run],
  );
  return row?.id ?? '';
}

/** The owner is told of a match, as one of the offices that routing names. */
async function makeResponsibility(house: ApiHouse, match: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO routed_office (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty, told_at, changed_at)
     SELECT gen_random_uuid(), 'match', h.id, ARRAY[h.record_a, h.record_b], ARRAY[h.institution_b], i.id, 'supporting',
       'acknowledge', now(), now() FROM hypothesis h, institution i WHERE h.id = $1 AND i.code = $2 RETURNING id`,
    [match, OWNER],
  );
  return row?.id ?? '';
}

/** An office was told of the owner's report. */
async function makeOfficeTold(house: ApiHouse, report: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO routed_office (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty, sides, told_at, changed_at)
     SELECT gen_random_uuid(), 'report', r.id, ARRAY[r.id], ARRAY[r.institution_id], i.id, 'supporting', 'acknowledge',
       jsonb_build_array(jsonb_build_object('holderId', r.institution_id, 'bar', NULL)), now(), now()
     FROM record r, institution i WHERE r.id = $1 AND i.id <> r.institution_id AND i.closed_at IS NULL
     ORDER BY i.code LIMIT 1 RETURNING id`,
    [report],
  );
  return row?.id ?? '';
}

/** The owner has asked that office. */
async function makeOfficeQuestion(house: ApiHouse, told: string): Promise<string> {
  const sql = `INSERT INTO office_question (id, routed_office_id, record_ids, asker_id, office_id, asks, asked_by, asked_at, due_at, delivered_at)
     SELECT id, id, record_ids, holder_ids[1], office_id, 'own_file', id, now(), now(), now() FROM routed_office WHERE id = $1`;
  await house.sql(sql, [told]);
  return told;
}

/** The family of the owner's remains is sought. */
async function makeFamilySearch(house: ApiHouse, remains: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO family_search (id, record_id, institution_id, opened_by, opened_at, due_at)
     SELECT gen_random_uuid(), id, institution_id, gen_random_uuid(), now(), now() FROM record WHERE id = $1 RETURNING id`,
    [remains],
  );
  return row?.id ?? '';
}

/** The owner is asked to delete what it has seen of the other side of its match. */
async function makeRecall(house: ApiHouse, match: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO recall (id, kind, record_a, record_b, institution_a, institution_b, side, level, cause, asked_at, due_at)
     SELECT gen_random_uuid(), kind, record_a, record_b, institution_a, institution_b, 'b', 4, 'ended', now(), now()
     FROM hypothesis WHERE id = $1 RETURNING id`,
    [match],
  );
  return row?.id ?? '';
}

/** The other side of the owner's match asks it for figures of DNA, and was told a word of it. */
async function makeDnaExchange(house: ApiHouse, match: string): Promise<string> {
  await house.sql(
    `INSERT INTO dna_telling (asker, subject, own, kind, making, word, shown_at, counted_at)
     SELECT institution_b, record_a, record_b, kind, gen_random_uuid(), 'open', now(), now() FROM hypothesis WHERE id = $1`,
    [match],
  );
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO dna_exchange (id, hypothesis_id, record_a, record_b, institution_a, institution_b, with_loci, asked_side,
       asked_by, asked_at)
     SELECT gen_random_uuid(), id, record_a, record_b, institution_a, institution_b, true, 'b', gen_random_uuid(), now()
     FROM hypothesis WHERE id = $1 RETURNING id`,
    [match],
  );
  return row?.id ?? '';
}

/** The owner is asked for more data by the other side of its match. */
async function makeDataRequest(house: ApiHouse, match: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO data_request (id, hypothesis_id, asked_side, kinds, asked_by, asked_at, due_at)
     VALUES (gen_random_uuid(), $1, 'a', '{dates}', gen_random_uuid(), now(), now()) RETURNING id`,
    [match],
  );
  return row?.id ?? '';
}

/** The owner handles a complaint about another institution. */
async function makeComplaint(house: ApiHouse): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO complaint (id, institution_id, about_id, complainant_id, kind, words, opened_by, opened_at, due_at)
     SELECT gen_random_uuid(), o.id, b.id, o.id, 'delay', $2, gen_random_uuid(), now(), now()
     FROM institution o, institution b WHERE o.code = $1 AND b.code = 'CC-CONSULATE' RETURNING id`,
    [OWNER, REPORTED],
  );
  return row?.id ?? '';
}

/** The owner has recommended something to its neighbour. */
async function makeRecommendation(house: ApiHouse): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO recommendation (id, institution_id, addressee_id, words, made_by, made_at, due_at)
     SELECT gen_random_uuid(), o.id, b.id, 'Answer sooner.', gen_random_uuid(), now(), now()
     FROM institution o, institution b WHERE o.code = $1 AND b.code = 'BB-FORENSIC' RETURNING id`,
    [OWNER],
  );
  return row?.id ?? '';
}

/** Somebody has proposed that the owner's match is one person. */
async function makeIdentification(house: ApiHouse, match: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO identification (id, hypothesis_id, kind, record_a, record_b, institution_a, institution_b, state, methods,
       authority, joint_with, needs_joint, proposed_at, changed_at)
     SELECT gen_random_uuid(), id, kind, record_a, record_b, institution_a, institution_b, 'proposed', '{dna}', 'Nobody', '{}',
       false, now(), now() FROM hypothesis WHERE id = $1 RETURNING id`,
    [match],
  );
  return row?.id ?? '';
}
