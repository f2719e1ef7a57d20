import { setTimeout as pause } from 'node:timers/promises';
import type { MainJob } from '../../kernel/simulation/index.js';
import type { ReceivedMail } from '../../platform/mail/index.js';
import { GraphqlClient, RequestRefused } from './graphql-client.js';
import type { HookReceiver } from './local-receivers.js';
import type { Tokens } from './seed-region.js';
import { ACKNOWLEDGE, FILE_REPORT, INBOX, LATEST_RUN, MATCHES_OF } from './story-queries.js';
import { tellAlerts, tellCompared, tellMail, tellMatch, tellReport } from './tell.js';
import type { StoryAlert, StoryMatch, StoryRun } from './story-answers.js';
import type { Terminal } from './terminal.js';

export interface Stage {
  readonly address: string;
  readonly tokens: Tokens;
  readonly terminal: Terminal;
  readonly mails: readonly ReceivedMail[];
  readonly hooks: HookReceiver;
}

/** One key for the one report of the story: a demonstration that was interrupted goes on with it. */
const STORY_KEY = 'demonstration-main-job';

/** How long the story waits for a step that takes well under a second when nothing else runs. */
const PATIENCE_MS = 60_000;

/**
 * The main job, as three people live it, through the API that everybody uses: a report is filed, compared across borders, the
 * best match is looked at, both sides are alerted, and the other country acknowledges.
 *
 * @returns the id of the report
 */
export async function playMainJob(stage: Stage, { report }: MainJob): Promise<string> {
  const { terminal, tokens, address } = stage;
  const liaison = new GraphqlClient(address, tokens.liaison);
  const forensic = new GraphqlClient(address, tokens.forensic);
  const { recordType, institution, ...said } = report;
  terminal.heading('1  A family reports');
  const began = performance.now();
  const { fileReport } = await liaison.request<{
    fileReport: { id: string; code: string; message?: string };
  }>(FILE_REPORT, {
    input: { idempotencyKey: STORY_KEY, report: said },
  });
  if (!fileReport.id) throw new RequestRefused(fileReport.message ?? 'The report was refused.');
  tellReport(terminal, report, fileReport, performance.now() - began);

  terminal.heading('2  It is compared, at home and across borders, with the dead and with the living');
  const run = await until(async () => {
    const { latestMatchRun } = await liaison.request<{ latestMatchRun: StoryRun | null }>(LATEST_RUN, {
      recordId: fileReport.id,
    });
    return latestMatchRun?.state === 'done' ? latestMatchRun : undefined;
  });
  tellCompared(terminal, run);

  terminal.heading('3  The best candidate, and what speaks for and against it');
  const match = await until(async () => {
    const { matches } = await liaison.request<{ matches: { nodes: StoryMatch[] } }>(MATCHES_OF, {
      recordId: fileReport.id,
    });
    return [...matches.nodes].sort((x, y) => (y.probability ?? 0) - (x.probability ?? 0))[0];
  });
  tellMatch(terminal, match);

  terminal.heading('4  Both institutions are told, and somebody must act');
  const [ours, theirs] = [await alertOf(liaison, match.id), await alertOf(forensic, match.id)];
  tellAlerts(terminal, [
    { who: match.a.institutionName ?? '', alert: ours },
    { who: match.b.institutionName ?? '', alert: theirs },
  ]);
  const codes = [ours.code, theirs.code];
  const mails = await until(() => {
    const about = stage.mails.filter((mail) => codes.some((code) => mail.headers['subject']?.includes(code)));
    return Promise.resolve(about.length >= codes.length ? about : undefined);
  });
  const hook = await until(() =>
    Promise.resolve(stage.hooks.received.find((one) => one.alertId === theirs.id)),
  );
  tellMail(terminal, mails, hook);

  terminal.heading('5  The other country acknowledges');
  const { acknowledgeAlert } = await forensic.request<{
    acknowledgeAlert: { code: string; state?: string; message?: string };
  }>(ACKNOWLEDGE, { id: theirs.id, expectedVersion: theirs.version });
  if (!acknowledgeAlert.state)
    throw new RequestRefused(acknowledgeAlert.message ?? 'The alert was not acknowledged.');
  terminal.step(
    `${match.b.institutionName ?? ''} has read alert ${acknowledgeAlert.code}: it is now ${acknowledgeAlert.state}`,
  );
  return fileReport.id;
}

async function alertOf(client: GraphqlClient, matchId: string): Promise<StoryAlert> {
  return until(async () => {
    const { inbox } = await client.request<{ inbox: { nodes: StoryAlert[] } }>(INBOX);
    return inbox.nodes.find((alert) => alert.matches.some((one) => one.matchId === matchId));
  });
}

/** Asks again and again until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end)
      throw new RequestRefused(
        'The story waited a minute for its next step. `huella doctor` tells what is wrong.',
      );
    await pause(50);
  }
}
