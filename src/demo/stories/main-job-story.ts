import type { MainJob } from '../../benchmark/simulation/index.js';
import { RequestRefused, type GraphqlClient } from '../graphql-client.js';
import { giveReceipt } from './family-at-window.js';
import type { FoundMatch } from './family-told-story.js';
import { findAlert } from './find-alert.js';
import { playOfficesOfReport } from './offices-story.js';
import { until, type StoryStage } from './stage.js';
import { FILE_REPORT, LATEST_RUN, MATCHES_OF } from './story-queries.js';
import { tellEscalation } from './tell-casework.js';
import { tellAlerts, tellCompared, tellMail, tellMatch, tellReport } from './tell.js';
import type { StoryAlert, StoryMatch, StoryRun } from './story-answers.js';

/** One key for the one report of the story: a demonstration that was interrupted goes on with it. */
const STORY_KEY = 'demonstration-main-job';

/** Somebody has seen the alert. */
const READ: readonly string[] = ['read', 'acted', 'closed'];

/** The words that the mother chooses, to open the window with. */
const PHRASE = 'el rosario de madera de la abuela';

/**
 * The main job, as three people live it, through the API that everybody uses: a report is filed, the authority
 * that leads the search is told and takes it on, it is compared across borders, the best match is looked at, both sides are alerted, and the other country acknowledges.
 *
 * @returns the report and the match, with which the story goes on
 */
export async function playMainJob(stage: StoryStage, { report, counterpart }: MainJob): Promise<FoundMatch> {
  const { terminal } = stage;
  const liaison = await stage.actor(report.institution);
  const forensic = await stage.actor(counterpart.institution);
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
  const receipt = await giveReceipt(liaison, fileReport.id, PHRASE);
  terminal.line('    The family takes a receipt home: a code, and words that it has chosen itself.');

  terminal.heading('2  By law, the authorities of the place where he was last heard from are told');
  await playOfficesOfReport(stage, liaison, fileReport.id);

  terminal.heading('3  It is compared, at home and across borders, with the dead and with the living');
  const run = await until(async () => {
    const { latestMatchRun } = await liaison.request<{ latestMatchRun: StoryRun | null }>(LATEST_RUN, {
      recordId: fileReport.id,
    });
    return latestMatchRun?.state === 'done' ? latestMatchRun : undefined;
  });
  tellCompared(terminal, run);

  terminal.heading('4  The best candidate, and what speaks for and against it');
  const match = await until(async () => {
    const { matches } = await liaison.request<{ matches: { nodes: StoryMatch[] } }>(MATCHES_OF, {
      recordId: fileReport.id,
    });
    return matches.nodes.find(({ b }) => b.code === counterpart.id);
  });
  tellMatch(terminal, match);

  terminal.heading('5  Both institutions are told, and somebody must act');
  // An alert is over with what was concluded of its match, and stands in no inbox any more.
  if (match.a.state === 'plausible') terminal.step('both were told at an earlier start, and have looked');
  else await playAlerts(stage, { liaison, forensic }, match);
  return { reportId: fileReport.id, match, receipt };
}

/** Both sides are alerted, and the other country says that it has read it. */
async function playAlerts(
  stage: StoryStage,
  { liaison, forensic }: { readonly liaison: GraphqlClient; readonly forensic: GraphqlClient },
  match: StoryMatch,
): Promise<void> {
  const { terminal } = stage;
  const [ours, theirs] = [await alertOf(liaison, match.id), await alertOf(forensic, match.id)];
  tellAlerts(terminal, [
    { who: match.a.institutionName ?? '', alert: ours },
    { who: match.b.institutionName ?? '', alert: theirs },
  ]);
  await tellEscalation(terminal, liaison, 'HN');
  await tellSent(stage, [ours, theirs]);

  terminal.heading('6  The other country acknowledges');
  const who = match.b.institutionName ?? '';
  if (!READ.includes(theirs.state)) {
    const input = { id: theirs.id, expectedVersion: theirs.version };
    const { code, state } = await forensic.change<StoryAlert>(
      'acknowledgeAlert',
      input,
      'Alert { code state }',
    );
    terminal.step(`${who} has read alert ${code}: it is now ${state}`);
  } else terminal.step(`${who} has read alert ${theirs.code} at an earlier start: it is ${theirs.state}`);
}

/** The mails and the webhook, as they arrive. What an earlier start has sent was received by that one. */
async function tellSent(
  { terminal, mails, hooks }: StoryStage,
  alerts: readonly StoryAlert[],
): Promise<void> {
  const wasSent = ({ deliveries }: StoryAlert) =>
    deliveries.some(({ channel, state }) => channel === 'mail' && state === 'delivered');
  const about = () =>
    mails.filter((mail) => alerts.some(({ code }) => mail.headers['subject']?.includes(code)));
  if (about().length === 0 && alerts.every(wasSent)) {
    terminal.step('mails and webhook have gone out at an earlier start');
    return;
  }
  const received = await until(() => Promise.resolve(about().length >= alerts.length ? about() : undefined));
  const hook = await until(() =>
    Promise.resolve(hooks.received.find(({ alertId }) => alerts.some(({ id }) => id === alertId))),
  );
  tellMail(terminal, received, hook);
}

async function alertOf(client: GraphqlClient, matchId: string): Promise<StoryAlert> {
  return until(() => findAlert(client, ({ matches }) => matches.some((one) => one.matchId === matchId)));
}
