import type { FamilyFacts, MatchFacts, MinistryFacts, ReportFacts } from './queries.js';
import type { StoryPart, Story } from './story-state.js';

/**
 * A thing to do in the story. Whether it is done is read off what the server or the outbox says, never off a
 * click.
 */
export interface StoryTask {
  readonly name: TaskName;
  readonly done: boolean;
}

export type TaskName =
  | ReportTask
  | 'wait'
  | 'found'
  | 'pass'
  | 'plausible'
  | 'propose'
  | 'sign'
  | 'read'
  | 'have'
  | 'plan';
type ReportTask = 'cut' | 'write' | 'file' | 'join' | 'receipt';

/** Facts of the report of the story in this browser. */
export interface DraftFacts {
  readonly isWritten: boolean;
  readonly stage: 'writing' | 'filing' | 'filed';
}

export interface Facts {
  readonly isCut: boolean;
  readonly draft?: DraftFacts | undefined;
  readonly report?: ReportFacts | undefined;
  readonly match?: MatchFacts | undefined;
  readonly ministry?: MinistryFacts | undefined;
  readonly family?: FamilyFacts | undefined;
}

/** A match opens that long after the comparison at the latest. */
const OPENS_WITHIN_MS = 8_000;
const OVER = ['excluded', 'settled', 'lapsed'];

/** The best match of the story's report with somebody dead, as far as there is one. */
const BANDS = ['strong', 'moderate', 'weak'] as const;
const rankOf = ({ band }: { readonly band: (typeof BANDS)[number] | null }): number =>
  band ? BANDS.indexOf(band) : BANDS.length;

export function bestOf(report: ReportFacts | undefined) {
  return report?.matches.nodes
    .filter(({ kind, state }) => kind === 'identification' && !OVER.includes(state))
    .sort((one, other) => rankOf(one) - rankOf(other))[0];
}

/**
 * Tells what came instead, where everything was compared and nobody dead reaches the threshold: the story
 * goes no further.
 */
export function whatElse(report: ReportFacts | undefined, now: number): 'nothing' | 'others' | undefined {
  const finishedAt = report?.latestMatchRun?.finishedAt;
  if (!report || !finishedAt || bestOf(report) || now - Date.parse(finishedAt) < OPENS_WITHIN_MS)
    return undefined;
  return report.matches.nodes.length === 0 ? 'nothing' : 'others';
}

const FOUND_STATES = ['preliminary', 'confirmed', 'notified_to_family'];
const BOTH_STATES = ['confirmed', 'notified_to_family'];
const ALERT_ANSWERED = ['read', 'acted', 'closed'];

const ofReport = ({ isCut, draft, report }: Facts, { wasCut }: Story): readonly StoryTask[] => {
  const isFiled = draft?.stage === 'filed';
  const hasReceipt = isFiled && report?.report !== null && report?.report !== undefined;
  return [
    { name: 'cut', done: wasCut === true },
    { name: 'write', done: draft !== undefined && (draft.isWritten || draft.stage !== 'writing') },
    { name: 'file', done: draft !== undefined && draft.stage !== 'writing' },
    { name: 'join', done: wasCut === true && !isCut && draft !== undefined && draft.stage !== 'writing' },
    { name: 'receipt', done: hasReceipt },
  ];
};

const ofCompared = ({ report }: Facts): readonly StoryTask[] => [
  { name: 'wait', done: report?.latestMatchRun?.state === 'done' },
  { name: 'found', done: bestOf(report) !== undefined },
  { name: 'pass', done: report?.reportTimeline.nodes.some(({ what }) => what === 'transmitted') ?? false },
];

const isPlausible = ({ match }: Facts): boolean => {
  const found = match?.match;
  return [found?.a, found?.b].some((side) => side?.own === true && side.state === 'plausible');
};

const stateOf = ({ match }: Facts): string => match?.identifications.nodes[0]?.state ?? '';

const ofMinistry = ({ ministry }: Facts): readonly StoryTask[] => {
  const hasIt = ministry?.transmission?.state === 'acknowledged';
  // The duty ends with the deed, and what is asked no more names nothing any more.
  const hasRead = hasIt || ALERT_ANSWERED.includes(ministryAlert(ministry)?.state ?? '');
  return [
    { name: 'read', done: hasRead },
    { name: 'have', done: hasIt },
  ];
};

/** The alert by which the ministry was told of the story's report. */
export function ministryAlert(ministry: MinistryFacts | undefined) {
  const transmissionId = ministry?.transmission?.id;
  return ministry?.inbox.nodes.find(
    ({ kind, subjectIds }) =>
      kind === 'transmission' && transmissionId !== undefined && subjectIds.includes(transmissionId),
  );
}

const TASKS: Readonly<Record<StoryPart, (facts: Facts, story: Story) => readonly StoryTask[]>> = {
  report: ofReport,
  compared: ofCompared,
  look: (facts) => [{ name: 'plausible', done: isPlausible(facts) }],
  laboratory: (facts) => [
    { name: 'plausible', done: isPlausible(facts) },
    { name: 'propose', done: stateOf(facts) !== '' },
    { name: 'sign', done: FOUND_STATES.includes(stateOf(facts)) },
  ],
  ministry: ofMinistry,
  second: (facts) => [{ name: 'sign', done: BOTH_STATES.includes(stateOf(facts)) }],
  family: ({ family }) => [
    {
      name: 'plan',
      done: family?.familyFolder?.tellings.some(({ state }) => state !== 'cancelled') ?? false,
    },
  ],
  end: () => [],
};

/** Returns what there is to do in the part in which the story stands, in order. */
export function tasksOf(story: Story, facts: Facts): readonly StoryTask[] {
  return TASKS[story.part](facts, story);
}

/** Returns where what is to be done in a part is done; the console's own addresses. */
export function placeOf(story: Story): string {
  const { draftId, reportId, matchId, identificationId, alertId } = story;
  const places: Readonly<Record<StoryPart, string>> = {
    report: `/report/${draftId ?? 'new'}`,
    compared: reportId ? `/cases/${reportId}` : '/cases',
    look: matchId ? `/matches/${matchId}` : '/matches',
    laboratory: matchId ? `/matches/${matchId}` : '/matches',
    ministry: alertId ? `/alerts/${alertId}` : '/',
    second: identificationId ? `/identifications/${identificationId}` : '/',
    family: identificationId ? `/identifications/${identificationId}` : '/',
    end: reportId ? `/cases/${reportId}` : '/cases',
  };
  return places[story.part];
}
