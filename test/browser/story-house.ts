import { setTimeout as pause } from 'node:timers/promises';
import { isWhole } from '../../scripts/rotation.mjs';
import { compareRegion } from '../../src/demo/compare-region.js';
import { GraphqlClient } from '../../src/demo/graphql-client.js';
import { guidePages } from '../../src/demo/guide/guide-pages.js';
import { Guide } from '../../src/demo/guide/guide.js';
import { tokensOfThree, type Tokens } from '../../src/demo/own-tokens.js';
import { DEMONSTRATION_REGION, seedRegion } from '../../src/demo/seed-region.js';
import { openRuntime } from '../../src/apps/runtime.js';
import { startWorker } from '../../src/apps/worker/start-worker.js';
import type { MainJob, RegionOrder, SimulatedRegion } from '../../src/benchmark/simulation/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { SmtpSink, type ReceivedMail } from '../../src/platform/mail/smtp-sink.js';
import type { ApiHouse } from '../api/api-house.js';
import { ConsoleHouse } from './console-house.js';
import { isDrawingPictures } from './pictures.js';

/** The demonstration's own people and case among fewer others, so that it is there in seconds. */
const FEW: RegionOrder = { ...DEMONSTRATION_REGION, reports: 60, remains: 40, living: 20 };
/** The region in which the guided story is played: that of `npm start` where pictures are made or everything is checked, else a tenth of it. */
export const guidedRegion = (): RegionOrder =>
  isWhole() || isDrawingPictures()
    ? DEMONSTRATION_REGION
    : { ...DEMONSTRATION_REGION, reports: 200, remains: 100, living: 60 };

const LONGEST_MS = 60_000;

export interface StoryHouse {
  readonly formPage: ConsoleHouse;
  readonly job: MainJob;
  readonly region: SimulatedRegion;
  /** Tokens of the systems of the three institutions. */
  readonly tokens: Readonly<Record<'liaison' | 'forensic' | 'ministry', string>>;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** Starts what compares, and answers with what ends it. */
type StartWorker = (settings: Readonly<Record<string, string>>) => Promise<() => Promise<void>>;

/**
 * The demonstration before a browser: its region, a worker that compares, and a mailbox. Nothing where no browser can be had.
 * @param isGuided a larger region, compared as `npm start` compares it, and what its console asks of it
 */
export async function openStoryHouse({
  startWork = workHere,
  isGuided = false,
}: { startWork?: StartWorker; isGuided?: boolean } = {}): Promise<StoryHouse | undefined> {
  const mails: ReceivedMail[] = [];
  const sink = await SmtpSink.listen((mail) => mails.push(mail));
  const mailing = { SMTP_URL: sink.url };
  let seeded: Awaited<ReturnType<typeof seedRegion>> | undefined;
  let tokens: Tokens | undefined;
  let guide: Guide | undefined;
  const formPage = await ConsoleHouse.open({
    prepare: async (house) => {
      await house.sql(`INSERT INTO installation (key, value) VALUES ('demonstration', 'loading')`);
      if (isGuided) await removeInstitutions(house);
      const order = isGuided ? guidedRegion() : FEW;
      seeded = await seedRegion(house.runtime, house.api.app, () => undefined, { order });
      tokens = await tokensOfThree(house.runtime, house.api.app);
      guide = guideOf(house, seeded.region, tokens, mails);
    },
    environment: mailing,
    demonstration: isGuided ? guidePages(() => guide) : undefined,
    isKept: isGuided,
  });
  if (!formPage || !seeded || !tokens) {
    await sink.close();
    return undefined;
  }
  const endWork = await startWork(mailing);
  if (isGuided) {
    await compareRegion(formPage.house.runtime, formPage.house.api.app);
    await guide?.prepare();
  }
  const { region } = seeded;
  return {
    ...{ formPage, mails, region, job: region.mainJob, tokens },
    close: async () => {
      await endWork();
      await formPage.close();
      await sink.close();
    },
  };
}

/** The institutions of other tests' houses are not the demonstration's. */
async function removeInstitutions(house: ApiHouse): Promise<void> {
  for (const table of ['agreement', 'institution']) await house.sql(`DELETE FROM ${table}`);
}

function guideOf(
  { api, runtime }: ApiHouse,
  region: SimulatedRegion,
  tokens: Tokens,
  mails: readonly ReceivedMail[],
): Guide {
  const laboratory = () => Promise.resolve(new GraphqlClient(api.url, tokens.forensic));
  return new Guide({ ...{ runtime, region, laboratory, mails }, app: api.app, hooks: [] });
}

/** A worker in this process. */
async function workHere(settings: Readonly<Record<string, string>>): Promise<() => Promise<void>> {
  const runtime = await openRuntime(
    readSettings({ DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent', ...settings }),
  );
  const worker = await startWorker(runtime);
  return async () => {
    await worker.stop();
    await runtime.close();
  };
}

const CONSENTS = [
  { id: 'C1', purpose: 'forensic_matching', decision: 'granted', basis: 'consent' },
  { id: 'C2', purpose: 'cross_border', decision: 'granted', basis: 'consent', countries: ['*'] },
];

/** The mother's sample and the body's tooth are typed, and the systems of the two institutions hand them in. */
export async function deliverSamples({ formPage, job, tokens }: StoryHouse, matchId: string): Promise<void> {
  const { house } = formPage;
  const { liaison, forensic } = tokens;
  const ask = async (token: string, query: string, id: string) =>
    (await house.ask(query, { token, variables: { id } })).data;
  const { match } = await ask(
    liaison,
    'query M($id: UUID!) { match(id: $id) { a { recordId } b { recordId } } }',
    matchId,
  );
  const { report } = await ask(
    liaison,
    'query R($id: UUID!) { report(id: $id) { id version content { relatives { id relationship name } } } }',
    match.a.recordId,
  );
  const [mother] = report.content.relatives;
  const sampled = { ...mother, biological: 'confirmed', profile: job.samples.mother, consents: CONSENTS };
  const amended = { id: report.id, expectedVersion: report.version, fields: { relatives: [sampled] } };
  await house.change(liaison, 'amendReport', amended, '... on Report { id }');
  const { match: theirs } = await ask(
    forensic,
    'query M($id: UUID!) { match(id: $id) { b { recordId } } }',
    matchId,
  );
  const { remains } = await ask(
    forensic,
    'query B($id: UUID!) { remains(id: $id) { id version } }',
    theirs.b.recordId,
  );
  const typed = { id: remains.id, expectedVersion: remains.version, fields: { profile: job.samples.body } };
  await house.change(forensic, 'amendRemains', typed, '... on Remains { id }');
  await untilDnaIsWeighed(formPage, liaison, matchId);
}

async function untilDnaIsWeighed({ house }: ConsoleHouse, token: string, id: string): Promise<void> {
  const query = 'query M($id: UUID!) { match(id: $id) { evidence { group agreement } } }';
  const began = Date.now();
  while (Date.now() - began < LONGEST_MS) {
    const { match } = (await house.ask(query, { token, variables: { id } })).data;
    const evidence = match.evidence as readonly { group: string; agreement: string }[];
    if (evidence.some(({ group, agreement }) => group === 'dna' && agreement !== 'no_data')) return;
    await pause(200);
  }
  throw new Error('The samples were not weighed in time.');
}
