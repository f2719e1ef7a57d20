import { randomUUID } from 'node:crypto';
import { mainJob } from '../../src/benchmark/simulation/main-job.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import type { ApiHouse } from '../api/api-house.js';
import { openMatch } from '../api/made-match.js';
import { asInALargeBank } from '../support/large-bank.js';

export interface ComparedPair {
  readonly reportId: string;
  readonly remainsId: string;
  readonly matchId: string;
}

/** The case of the demonstration, filed and compared as it is there, with DNA, and with a body of another institute that might be the one. */
export async function comparePair(house: ApiHouse, loci = FEW): Promise<ComparedPair> {
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  await get(LoadInstitutions).loadFile(OPERATOR, {
    institutions: [
      {
        ...{ code: 'DD-FORENSIC', name: 'Forensic Institute of Deland' },
        ...{ country: 'US', kind: 'forensic_institute' },
      },
    ],
    agreements: [
      { id: 'AD-1', parties: ['AA-SEARCH', 'DD-FORENSIC'], categories: ['report', 'remains'], level: 2 },
      {
        ...{ id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], level: 3 },
        categories: ['report', 'remains', 'genetic'],
      },
    ],
  });
  const { token: liaison } = await house.enrol('AA-SEARCH', ['liaison', 'forensic']);
  const { token: elsewhere } = await house.enrol('DD-FORENSIC', ['forensic']);
  const { token: forensic } = await house.enrol('BB-FORENSIC', ['forensic']);
  const file = async (token: string, field: string, input: object): Promise<string> => {
    const answer = '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }';
    const { id, findings } = await house.change(token, field, input, answer);
    if (typeof id !== 'string') throw new Error(`${field}: ${JSON.stringify(findings)}`);
    return id;
  };

  const { report, body, samples } = demonstration();
  const fewLoci = Object.fromEntries(Object.entries(samples.body.autosomal ?? {}).slice(0, loci));
  const profile = { ...samples.body, autosomal: fewLoci };
  const remainsId = await file(forensic, 'registerRemains', { remains: { ...body, profile } });
  const rivalId = await file(elsewhere, 'registerRemains', { remains: { ...body, medical: [] } });
  const [mother, ...others] = report.relatives ?? [];
  const relatives = [
    { ...mother, profile: samples.mother },
    ...others,
    { id: 'R3', relationship: 'aunt_uncle_maternal', sex: 'female' },
    { id: 'R4', relationship: 'half_sibling_paternal', sex: 'male' },
    { id: 'R5', relationship: 'cousin' },
  ];
  const reportId = await file(liaison, 'fileReport', { report: { ...report, relatives } });

  const taskId = randomUUID();
  const runId = (await get(StartRun).forRecord(reportId, taskId)) ?? '';
  const noProgress = () => Promise.resolve();
  await get(BeginRun).begin(runId, taskId);
  await get(ScanShard).scanShard(runId, 0, noProgress);
  await get(MergeRun).merge(runId, noProgress);
  await get(OpenMatches).openMatches(runId);
  await asInALargeBank(house);
  await openMatch(house, { kind: 'identification', a: reportId, b: rivalId, probability: 0.04 });
  const [match] = await house.sql<{ id: string }>(
    'SELECT id FROM hypothesis WHERE record_a = $1 AND record_b = $2',
    [reportId, remainsId],
  );
  if (!match) throw new Error('The comparison has not found the pair.');
  return { reportId, remainsId, matchId: match.id };
}

/** What an old bone gives: with all loci nobody else would be a candidate. Across institutions nothing is said of so few. */
const FEW = 4;

const DAY_MS = 86_400_000;

/** Records without what an institution gives them when it files: whose they are, and when. */
function demonstration() {
  const { job, filed } = mainJob(Math.floor(Date.now() / DAY_MS));
  const filedAs = <T extends object>(record: T) => {
    const { recordType, institution, id, recordedAt, updatedAt, status, attachments, custody, ...said } =
      record as T & Record<string, unknown>;
    return said;
  };
  const body = filed.find(({ personKey }) => personKey === 'MAIN-JOB')?.record;
  if (!body) throw new Error('The demonstration has lost its body.');
  return {
    report: filedAs(job.report) as Partial<typeof job.report>,
    body: filedAs(body) as Record<string, unknown>,
    samples: job.samples,
  };
}
