import type { MainJob } from '../../benchmark/simulation/index.js';
import { repeatWhenStale, type GraphqlClient } from '../graphql-client.js';
import { layDrawingsBeside } from './drawn-evidence.js';
import { openFamilyWindow, tellWindow, type FamilyReceipt } from './family-at-window.js';
import { playOfficesOfMatch, requireNobodyTold } from './offices-story.js';
import { until, type StoryStage } from './stage.js';
import type { StoryMatch } from './story-answers.js';
import { MATCH } from './story-queries.js';
import { tellDuty, tellLog, tellLookedAgain } from './tell-casework.js';

/** The first half of the story leaves this: the report, and what speaks for whom it may be. */
export interface FoundMatch {
  readonly reportId: string;
  readonly match: StoryMatch;
  readonly receipt: FamilyReceipt;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const LABORATORY_REPORT = 'LAB-2026-118 (invented)';

/** Both sides have spoken. */
const DECIDED: readonly string[] = ['in_confirmation', 'identified'];

const CONSENTS = [
  { id: 'C1', purpose: 'forensic_matching', decision: 'granted', basis: 'consent' },
  { id: 'C2', purpose: 'cross_border', decision: 'granted', basis: 'consent', countries: ['*'] },
];

/**
 * The second half of the main job: samples are typed, both sides look, the offices responsible are told
 * and answer, two institutions identify, a person tells the family, and the family reads at its window what was done. No step of it is a machine's. What an
 * interrupted start has done is not done again.
 */
export async function playFamilyTold(stage: StoryStage, job: MainJob, found: FoundMatch): Promise<void> {
  const { terminal } = stage;
  const [consulate, laboratory] = [
    await stage.actor(job.report.institution),
    await stage.actor(job.counterpart.institution),
  ];

  terminal.heading('7  The mother gives a sample, and the laboratory types a tooth');
  const match = await typeBoth({ consulate, laboratory }, job, found);
  tellLookedAgain(terminal, found.match, match);

  terminal.heading('8  Both institutions look, each for itself');
  const sides = {
    a: { client: consulate, institution: job.report.institution },
    b: { client: laboratory, institution: job.counterpart.institution },
  };
  await layDrawingsBeside(stage, sides, match.id);
  if (!DECIDED.includes(match.state)) await requireNobodyTold(stage, consulate, match.id);
  for (const [who, client] of [
    [match.a.institutionName, consulate],
    [match.b.institutionName, laboratory],
  ] as const) {
    const decided = await repeatWhenStale(() => holdPlausible(client, match.id));
    if (decided) terminal.step(`${who ?? ''} holds the match to be plausible: it is now ${decided.state}`);
  }

  terminal.heading('9  The offices whom the match concerns are told now, and each answers');
  await playOfficesOfMatch(stage, sides, match.id);

  terminal.heading('10 An identification, confirmed by two institutions');
  const identification = await identify(stage, { consulate, laboratory }, match.id);

  terminal.heading('11 A person tells the family');
  if (identification.state === 'confirmed') await tellDuty(terminal, consulate, 'tell_family');
  await tellFamily(stage, consulate, identification);

  terminal.heading('12 What the family reads at its window, without an account');
  tellWindow(terminal, await openFamilyWindow(stage.address, found.receipt));

  terminal.heading('13 What the log keeps of these two records');
  const recordIds = [found.reportId, match.b.recordId].filter((id) => id !== null);
  tellLog(terminal, await stage.log(recordIds));
}

/** @returns the match as it is now, or nothing when this side had decided at an earlier start */
async function holdPlausible(client: GraphqlClient, matchId: string): Promise<StoryMatch | undefined> {
  const { version, a, b, state } = await matchOf(client, matchId);
  if (DECIDED.includes(state) || [a, b].some((side) => side.own && side.state === 'plausible'))
    return undefined;
  const input = { matchId, expectedVersion: version, decision: 'plausible' };
  return client.change<StoryMatch>('decideMatch', input, 'Match { state }');
}

interface Sides {
  readonly consulate: GraphqlClient;
  readonly laboratory: GraphqlClient;
}

async function typeBoth(
  { consulate, laboratory }: Sides,
  job: MainJob,
  found: FoundMatch,
): Promise<StoryMatch> {
  const known = await matchOf(consulate, found.match.id);
  if (hasDna(known)) return known;
  const relatives = (job.report.relatives ?? []).map((one) =>
    one.id === 'R1'
      ? { ...one, biological: 'confirmed', profile: job.samples.mother, consents: CONSENTS }
      : one,
  );
  const { report } = await consulate.request<{ report: Versioned }>(
    'query R($id: UUID!) { report(id: $id) { id version } }',
    { id: found.reportId },
  );
  const amended = { id: report.id, expectedVersion: report.version, fields: { relatives } };
  await consulate.change('amendReport', amended, 'Report { version }');
  const body = await bodyOf(laboratory, found.match.id);
  const typed = { id: body.id, expectedVersion: body.version, fields: { profile: job.samples.body } };
  await laboratory.change('amendRemains', typed, 'Remains { version }');
  return until(async () => {
    const match = await matchOf(consulate, found.match.id);
    return hasDna(match) ? match : undefined;
  });
}

const hasDna = ({ evidence }: StoryMatch): boolean =>
  evidence.some(({ group, agreement }) => group === 'dna' && agreement !== 'no_data');

async function bodyOf(laboratory: GraphqlClient, matchId: string): Promise<{ id: string; version: number }> {
  const { b } = await matchOf(laboratory, matchId);
  const { remains } = await laboratory.request<{ remains: { id: string; version: number } }>(
    'query B($id: UUID!) { remains(id: $id) { id version } }',
    { id: b.recordId },
  );
  return remains;
}

async function matchOf(client: GraphqlClient, id: string): Promise<StoryMatch> {
  return (await client.request<{ match: StoryMatch }>(MATCH, { id })).match;
}

const IDENTIFIED = 'id state version';

async function identificationOf(client: GraphqlClient, matchId: string): Promise<Versioned | undefined> {
  const { identifications } = await client.request<{
    identifications: { nodes: Versioned[] };
  }>(`query I($id: UUID!) { identifications(first: 1, matchId: $id) { nodes { ${IDENTIFIED} } } }`, {
    id: matchId,
  });
  return identifications.nodes[0];
}

async function identify(
  stage: StoryStage,
  { consulate, laboratory }: Sides,
  matchId: string,
): Promise<Versioned> {
  const { terminal } = stage;
  const selection = `Identification { ${IDENTIFIED} }`;
  let one: Versioned | undefined = await identificationOf(laboratory, matchId);
  if (!one) {
    one = await repeatWhenStale(async () => {
      const { version } = await matchOf(laboratory, matchId);
      const proposal = {
        ...{ matchId, expectedVersion: version, methods: ['dna', 'anthropology', 'circumstances'] },
        ...{ authority: 'Medical examiner of the county (invented)', reportReference: LABORATORY_REPORT },
      };
      return laboratory.change<Versioned>('proposeIdentification', proposal, selection);
    });
    terminal.step(`the laboratory proposes it, by DNA, anthropology and circumstances: ${one.state}`);
  }
  const confirm = async (
    who: string,
    client: GraphqlClient,
    { id, version }: Versioned,
  ): Promise<Versioned> => {
    await tellDuty(terminal, client, 'confirmation');
    const input = { id, expectedVersion: version, reportReference: LABORATORY_REPORT };
    const confirmed = await client.change<Versioned>('confirmIdentification', input, selection);
    terminal.step(`${who} confirms, by the report of the laboratory: ${confirmed.state}`);
    return confirmed;
  };
  if (one.state === 'proposed') one = await confirm('the laboratory', laboratory, one);
  if (one.state === 'preliminary') one = await confirm('the consulate', consulate, one);
  return one;
}

const FOLDER = 'FamilyFolder { state version }';

async function tellFamily(
  stage: StoryStage,
  consulate: GraphqlClient,
  { id, state }: Versioned,
): Promise<void> {
  const { terminal } = stage;
  const versionOf = async () => (await folderOf(consulate, id)).version;
  if (state === 'confirmed') {
    const { me } = await consulate.request<{ me: { id: string } }>('{ me { id } }');
    const plan = {
      ...{ identificationId: id, expectedVersion: await versionOf(), tellerId: me.id, inPerson: true },
      ...{
        interpreter: 'not_needed',
        companion: true,
        support: 'arranged',
        placeKind: 'home',
        language: 'es',
      },
    };
    await consulate.change('planTelling', plan, FOLDER);
    terminal.step('planned: in person, at home, in Spanish, with a companion and psychosocial support');
  }
  const { familyLetter } = await consulate.request<{ familyLetter: { pdf: string; fileName: string } }>(
    'query L($id: UUID!) { familyLetter(identificationId: $id, language: "es") { ... on FamilyLetter { pdf fileName } } }',
    { id },
  );
  const file = stage.keep(familyLetter.fileName, Buffer.from(familyLetter.pdf, 'base64'));
  terminal.step(`the letter that is handed over, in plain language: ${file}`);
  if (state !== 'confirmed') return;
  const telling = {
    ...{ identificationId: id, expectedVersion: await versionOf(), toldAt: new Date().toISOString() },
    ...{ present: ['family', 'teller', 'psychologist'], effects: 'later', disposition: 'repatriation' },
  };
  const told = await consulate.change<Versioned>('recordTelling', telling, FOLDER);
  terminal.step(`told, and what the family has chosen is written down: ${told.state}`);
}

async function folderOf(consulate: GraphqlClient, id: string): Promise<{ version: number }> {
  const query = 'query F($id: UUID!) { familyFolder(identificationId: $id) { version } }';
  return (await consulate.request<{ familyFolder: { version: number } }>(query, { id })).familyFolder;
}
