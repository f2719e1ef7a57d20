import { RequestRefused, type GraphqlClient } from '../graphql-client.js';
import { findAlert } from './find-alert.js';
import { until, type StoryStage } from './stage.js';
import type { StoryAlert, StoryOffice, StoryPart } from './story-answers.js';
import { OFFICES_TOLD, RESPONSIBILITY } from './story-queries.js';
import { tellOffices, tellPart } from './tell-offices.js';

/** Leads the search where he was last heard from. */
const PRIMARY = 'MX-SEARCH';
/** Investigates there; what of a match it is to do, it may hold to be another's work. */
const PROSECUTOR = 'MX-PROSECUTOR';
/** The foreign ministry of the country whose national he is. */
const MINISTRY = 'HN-MFA';

type Subject = 'report' | 'match';

interface Side {
  readonly client: GraphqlClient;
  readonly institution: string;
}

interface Said {
  readonly answer: 'acknowledged' | 'acting' | 'not_ours';
  readonly reason?: string;
}

interface Passed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/**
 * The report has been filed: the authority that leads the search there hears by law, says that it acts, and gets
 * the report from whoever holds it. What an interrupted start has done is not done again.
 */
export async function playOfficesOfReport(
  stage: StoryStage,
  holder: GraphqlClient,
  reportId: string,
): Promise<void> {
  const { terminal } = stage;
  const told = await until(async () => {
    const offices = await officesOf(holder, 'report', reportId);
    return offices.length > 0 ? offices : undefined;
  });
  await answerAs(stage, PRIMARY, told, { answer: 'acting' });
  const passing = {
    ...{ recordId: reportId, institution: PRIMARY, reason: 'place_of_disappearance' },
    idempotencyKey: 'demonstration-main-job-to-the-primary',
  };
  const sent = await holder.change<Passed>('transmitReport', passing, 'Transmission { id version state }');
  terminal.step('the consulate sends it the report: an alert says whose it is, and nothing of what it says');
  if (sent.state === 'sent') {
    const received = { id: sent.id, expectedVersion: sent.version };
    const primary = await stage.actor(PRIMARY);
    const { state } = await primary.change<Passed>(
      'acknowledgeTransmission',
      received,
      'Transmission { state }',
    );
    terminal.step(`${PRIMARY} has it, and searches: ${state}`);
  }
  terminal.line('    the consulate reads who was told, and what each has answered');
  tellOffices(terminal, await officesOf(holder, 'report', reportId));
}

/**
 * @throws RequestRefused where an office was told of a match that not both of its holders have judged yet
 */
export async function requireNobodyTold(
  { terminal }: StoryStage,
  holder: GraphqlClient,
  matchId: string,
): Promise<void> {
  const told = await officesOf(holder, 'match', matchId);
  if (told.length > 0)
    throw new RequestRefused(`${told.length} offices were told of a match that nobody has judged.`);
  terminal.line('    of the match nobody but the two has heard: others are told once both hold it plausible');
}

/**
 * Both holders hold the match to be plausible: the ministry of the nationality hears of it and acts, the
 * authority of the search takes note, the prosecutor says that it is another's work, and the holders read that.
 */
export async function playOfficesOfMatch(
  stage: StoryStage,
  { a, b }: { readonly a: Side; readonly b: Side },
  matchId: string,
): Promise<void> {
  const { terminal } = stage;
  const told = await until(async () => {
    const offices = await officesOf(a.client, 'match', matchId);
    return offices.some(({ office }) => office.code === MINISTRY) ? offices : undefined;
  });
  await answerAs(stage, MINISTRY, told, {
    ...{ answer: 'acting' },
    reason: 'Preparamos con el consulado quién acompaña a la familia (inventado)',
  });
  await answerAs(stage, PRIMARY, told, { answer: 'acknowledged' });
  const refused = await answerAs(stage, PROSECUTOR, told, {
    ...{ answer: 'not_ours' },
    reason: 'Los restos los tiene un laboratorio de Texas: se investiga allá (inventado)',
  });
  if (refused) await readRefusal(stage, a, refused);
  // A laboratory's examiner reads of no offices: its coordinator does.
  const readers = [a, { ...b, client: await stage.actor(b.institution, 1) }];
  for (const { client, institution } of readers) {
    terminal.line(
      `    ${institution} reads who was told because of its own record, and what each has answered`,
    );
    tellOffices(terminal, await officesOf(client, 'match', matchId));
  }
}

async function officesOf(client: GraphqlClient, subject: Subject, id: string): Promise<StoryOffice[]> {
  const { officesTold } = await client.request<{ officesTold: StoryOffice[] }>(OFFICES_TOLD, { subject, id });
  return officesTold;
}

/**
 * A person of the office finds the alert in the inbox, reads why it is theirs, and answers.
 *
 * @returns the part that was answered; none where an earlier start has done it
 */
async function answerAs(
  stage: StoryStage,
  code: string,
  told: readonly StoryOffice[],
  said: Said,
): Promise<StoryPart | undefined> {
  const { terminal } = stage;
  const named = told.find(({ office, bar }) => office.code === code && bar === null);
  if (!named) throw new RequestRefused(`${code} was not told, and the story needs it.`);
  const client = await stage.actor(code);
  const { responsibility: part } = await client.request<{ responsibility: StoryPart }>(RESPONSIBILITY, {
    ...{ id: named.id, language: 'en' },
  });
  if (part.state !== 'open') {
    terminal.step(`${code} has answered at an earlier start: ${part.answer ?? 'nothing'}`);
    return undefined;
  }
  const alert = await alertAbout(client, part.id);
  tellPart(terminal, { alert, part, office: named.office.name });
  const input = { responsibilityId: part.id, idempotencyKey: `demonstration-${part.id}`, ...said };
  const answered = await client.change<StoryPart>(
    'answerResponsibility',
    input,
    'Responsibility { id answer }',
  );
  terminal.step(`${code} answers: ${WORDS[said.answer]}${said.reason ? `. «${said.reason}»` : ''}`);
  return { ...part, answer: answered.answer };
}

const WORDS: Readonly<Record<Said['answer'], string>> = {
  acknowledged: 'it has taken note',
  acting: 'it acts',
  not_ours: 'it is not its work',
};

function alertAbout(client: GraphqlClient, id: string, kind?: string): Promise<StoryAlert> {
  return until(() =>
    findAlert(
      client,
      (alert) => alert.subjectIds.includes(id) && (kind === undefined || alert.kind === kind),
    ),
  );
}

/** What an office has refused comes back to whoever holds the record, as an alert that reading ends. */
async function readRefusal(
  { terminal }: StoryStage,
  { client, institution }: Side,
  { id }: StoryPart,
): Promise<void> {
  const { id: alertId, version, code } = await alertAbout(client, id, 'office_not_ours');
  const input = { id: alertId, expectedVersion: version };
  await client.change<StoryAlert>('acknowledgeAlert', input, 'Alert { state }');
  terminal.step(`that comes back to ${institution} as alert ${code}, and is read there`);
}
