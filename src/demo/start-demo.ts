import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_SECOND_FACTOR, type Settings } from '../platform/config/index.js';
import { SmtpSink, type ReceivedMail } from '../platform/mail/smtp-sink.js';
import { ActorDirectory, OPERATOR } from '../modules/access/accounts/index.js';
import { RegisterWebhook, RemoveWebhook, WebhookLog } from '../modules/alerts/index.js';
import { startApi, type RunningApi } from '../apps/api/start-api.js';
import { openRuntime, type Runtime } from '../apps/runtime.js';
import { startWorker, type RunningWorker } from '../apps/worker/start-worker.js';
import { busReports } from './bus/bus-reports.js';
import { confirmBus } from './bus/confirm-bus.js';
import { compareRegion } from './compare-region.js';
import { freePort } from './free-port.js';
import { farewell } from './farewell.js';
import { guidePages } from './guide/guide-pages.js';
import { Guide } from './guide/guide.js';
import { HookReceiver } from './local-receivers.js';
import type { MainJob, SimulatedRegion } from '../benchmark/simulation/index.js';
import { openStage } from './open-stage.js';
import { playAlive } from './stories/alive-story.js';
import { playEvent } from './stories/event-story.js';
import { playFamilyTold } from './stories/family-told-story.js';
import { playMainJob } from './stories/main-job-story.js';
import { playPapers } from './stories/papers-story.js';
import { playReturned } from './stories/returned-story.js';
import type { StoryStage } from './stories/stage.js';
import { THREE_PEOPLE } from './people.js';
import type { InventedPerson } from './provider/choose-person-page.js';
import { DemoProvider } from './provider/demo-provider.js';
import { inventedPeople } from './provider/invented-people.js';
import { tokensOfThree } from './own-tokens.js';
import { seedRegion } from './seed-region.js';
import { DemonstrationOutput } from './terminal.js';

/** The stories that the demonstration can play; the first is played by every first start. */
export const STORIES = ['case', 'alive', 'event', 'papers', 'returned'] as const;
export type StoryName = (typeof STORIES)[number];

interface DemoNote {
  /** Stories that were played to their end. */
  readonly played?: readonly StoryName[];
}

export interface RunningDemo {
  stop(): Promise<void>;
}

/**
 * The demonstration: an invented region in a home of its own, the main job before one's eyes, and then a
 * platform that serves. A second start finds everything as it was, plays what it has not played of the
 * stories that are asked for, and serves.
 *
 * @param signal whoever aborts it wants an end at once, wherever the demonstration is: what was opened is
 * closed, the embedded server too
 * @throws the reason of the signal
 */
export async function startDemo(
  base: Settings,
  stories: readonly StoryName[],
  signal: AbortSignal,
): Promise<RunningDemo> {
  const terminal = new DemonstrationOutput(process.stdout, process.stdout.isTTY);
  terminal.heading('Huella: the demonstration. Every person and institution in it is invented.');
  const opened = new Opened();
  try {
    const stage = await open(base, { terminal, opened, signal });
    await unlessAborted(play(stage, stories), signal);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return {
    stop: async () => {
      await opened.close();
      terminal.step('stopped; the next start finds everything as it is now');
    },
  };
}

interface Opening {
  readonly terminal: DemonstrationOutput;
  readonly opened: Opened;
  readonly signal: AbortSignal;
}

type Parts = Awaited<ReturnType<typeof open>>;

/**
 * Opens what the demonstration is played on, a part after the other; nothing is opened any more once somebody
 * wants an end.
 */
async function open(base: Settings, { terminal, opened, signal }: Opening) {
  const mails: ReceivedMail[] = [];
  const sink = await SmtpSink.listen((mail) => mails.push(mail));
  opened.add(() => sink.close());
  const hooks = new HookReceiver();
  const hookUrl = await hooks.start();
  opened.add(() => hooks.stop());
  const port = base.PORT || (await freePort());
  const publicUrl = base.PUBLIC_URL ?? `http://${base.HOST}:${port}`;
  const [providerPort, client] = [await freePort(), DemoProvider.clientOf(publicUrl)];
  const settings: Settings = {
    ...base,
    PORT: port,
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: DemoProvider.issuerOn(providerPort),
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    // Its provider asks invented people for nothing.
    OIDC_SECOND_FACTOR: NO_SECOND_FACTOR,
    HUELLA_HOME: join(base.HUELLA_HOME, 'demo'),
    SMTP_URL: sink.url,
    WEBHOOK_ALLOW_PRIVATE: 'yes',
    LOG_LEVEL: base.LOG_LEVEL === 'info' ? 'warn' : base.LOG_LEVEL,
  };
  const runtime = await openRuntime(settings, { tell: terminal.step });
  opened.add(async () => {
    await runtime.close();
    if (runtime.embedded?.started) runtime.embedded.server.stop();
  });
  signal.throwIfAborted();
  const worker = await startWorker(runtime);
  opened.add(() => worker.stop());
  signal.throwIfAborted();
  const guide: { opened?: Guide } = {};
  const api = await startApi({
    settings,
    runtime,
    log: runtime.log,
    demonstration: guidePages(() => guide.opened),
  });
  opened.add(() => api.close());
  terminal.step(`API and worker started on ${api.url}`);
  signal.throwIfAborted();
  const signIn = { port: providerPort, client, people: () => inventedPeople(runtime, api.app) };
  return { settings, runtime, worker, api, guide, signIn, terminal, opened, mails, hooks, hookUrl };
}

/** Loads and compares the region, and plays what was asked for. */
async function play(parts: Parts, stories: readonly StoryName[]): Promise<void> {
  const { settings, runtime, worker, api, guide, signIn, terminal, opened, mails, hooks, hookUrl } = parts;
  const { note, region } = await prepare(runtime, worker, terminal, settings);
  // It serves a demonstration alone, which the database is from here on.
  const provider = await DemoProvider.open(runtime, signIn);
  opened.add(() => provider.close());
  await inviteEverybody(runtime, api, await signIn.people());
  const secret = await registerHook(worker, hookUrl);
  hooks.expect(secret);
  const stage = openStage({ runtime, api, settings, terminal, mails, hooks });
  const confirmed = await confirmBus((institution) => stage.actor(institution));
  if (confirmed > 0)
    terminal.step(`${confirmed} pairs of people of one bus confirmed by two institutions each`);
  const played = [...(note.played ?? [])];
  for (const story of stories.filter((name) => !played.includes(name))) {
    await PLAYS[story](stage, region.mainJob);
    played.push(story);
    writeNote(settings, { ...note, played });
  }
  const laboratory = () => stage.actor(THREE_PEOPLE.forensic.institution);
  const shown = new Guide({ runtime, app: api.app, region, laboratory, mails, hooks: hooks.received });
  await shown.prepare();
  guide.opened = shown;
  const tokens = await tokensOfThree(runtime, api.app);
  farewell(terminal, { url: api.url, explorer: settings.EXPLORER }, tokens, hookUrl);
}

const PLAYS: Readonly<Record<StoryName, (stage: StoryStage, job: MainJob) => Promise<void>>> = {
  case: async (stage, job) => playFamilyTold(stage, job, await playMainJob(stage, job)),
  alive: playAlive,
  event: playEvent,
  papers: playPapers,
  returned: playReturned,
};

/** Loads and compares the region once. */
async function prepare(
  runtime: Runtime,
  worker: RunningWorker,
  terminal: DemonstrationOutput,
  settings: Settings,
): Promise<{ note: DemoNote; region: SimulatedRegion }> {
  const { isNew, region } = await seedRegion(runtime, worker.app, terminal.step, { beside: busReports() });
  const note = isNew ? {} : readNote(settings);
  if (isNew) writeNote(settings, {});
  if (!note) throw new DemoNoteLost(settings.HUELLA_HOME);
  const isDone = await compareRegion(runtime, worker.app);
  terminal.step(
    isDone
      ? 'everything that may be compared has been compared, and the institutions have been told'
      : 'the demonstration region is there from an earlier start',
  );
  return { note, region };
}

/** A demonstration may be older than an invitation lasts, and each start has a provider of its own. */
async function inviteEverybody(
  runtime: Runtime,
  api: RunningApi,
  people: readonly InventedPerson[],
): Promise<void> {
  const directory = api.app.get(ActorDirectory, { strict: false });
  await runtime.db.transact(OPERATOR, async (tx) => {
    for (const { subject } of people) await directory.inviteAtAnother(tx, subject);
  });
}

/** The forensic laboratory's own system listens too. */
async function registerHook(worker: RunningWorker, url: string): Promise<string> {
  const register = worker.app.get(RegisterWebhook, { strict: false });
  const remove = worker.app.get(RemoveWebhook, { strict: false });
  const { institution } = THREE_PEOPLE.forensic;
  // The receiver of an earlier start is gone with it.
  for (const old of await worker.app.get(WebhookLog, { strict: false }).endpoints(OPERATOR)) {
    if (old.active) await remove.remove(OPERATOR, { id: old.id, expectedVersion: old.version });
  }
  const { secret } = await register.register(OPERATOR, { url, institution });
  return secret;
}

/**
 * The note of what was played stands beside the database; without it the stories would be played once more
 * into what they have made.
 */
export class DemoNoteLost extends Error {
  readonly what: string;
  readonly mend: string;

  constructor(home: string) {
    super('The demonstration has lost its note.');
    this.what = `The note of what the demonstration has played is not in ${home}.`;
    this.mend = `Remove ${home} (and empty the database that DATABASE_URL names, if you set it) and start again.`;
  }
}

const noteFile = (settings: Settings) => join(settings.HUELLA_HOME, 'demo.json');

function readNote(settings: Settings): DemoNote | undefined {
  return existsSync(noteFile(settings))
    ? (JSON.parse(readFileSync(noteFile(settings), 'utf8')) as DemoNote)
    : undefined;
}

function writeNote(settings: Settings, note: DemoNote): void {
  writeFileSync(noteFile(settings), JSON.stringify(note), { mode: 0o600 });
}

/**
 * Closes what has been opened in the opposite order, all of it whatever fails, and what comes later at once.
 */
class Opened {
  private readonly closers: (() => Promise<void>)[] = [];
  private isClosed = false;

  add(close: () => Promise<void>): void {
    if (this.isClosed) void close();
    else this.closers.push(close);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const failures: unknown[] = [];
    for (const close of this.closers.splice(0).reverse())
      await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}

/**
 * The result of the work, or the reason why nobody wants it any more; the work may fail then, and nobody
 * asks.
 */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    const refuse = () => reject(signal.reason as Error);
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
  return Promise.race([work, aborted]);
}
