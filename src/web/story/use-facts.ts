import { useEffect, useMemo } from 'react';
import { useQuery, type UseQueryExecute } from 'urql';
import { isCut } from '../offline/line.js';
import { useLine } from '../offline/use-line.js';
import { useDrafts, useOffice } from '../offline/use-office.js';
import { STORY_FAMILY, STORY_MATCH, STORY_MINISTRY, STORY_REPORT } from './queries.js';
import { noteStory, type Story } from './story-state.js';
import { bestOf, ministryAlert, tasksOf, type Facts } from './tasks.js';

const EVERY_MS = 2_500;
/** Lists that are empty name no type: what changes them has to be told. */
const REPORT_CONTEXT = { additionalTypenames: ['Transmission', 'Match'] };
const MATCH_CONTEXT = { additionalTypenames: ['Match', 'Identification'] };
const FAMILY_CONTEXT = { additionalTypenames: ['FamilyFolder', 'Identification'] };
const MINISTRY_CONTEXT = { additionalTypenames: ['Alert', 'Transmission'] };
/** Id that a question asks about, and how it is asked again. */
type Asked = readonly [id: string | undefined, again: UseQueryExecute];
const NONE = '00000000-0000-0000-0000-000000000000';

/**
 * Returns how the story stands, by what the server and the outbox say; what was found of it is written down.
 */
export function useFacts(story: Story, isWho: boolean): Facts {
  const { part, draftId, reportId, matchId, transmissionId, identificationId } = story;
  const isLine = useLine();
  const draft = useStoryDraft(story, isWho && part === 'report');
  const asks = (parts: readonly Story['part'][], id: string | undefined) =>
    !isWho || !isLine || id === undefined || !parts.includes(part);
  const [report, lookAtReport] = useQuery({
    query: STORY_REPORT,
    variables: { id: reportId ?? NONE },
    pause: asks(['report', 'compared'], reportId),
    context: REPORT_CONTEXT,
  });
  const [match, lookAtMatch] = useQuery({
    query: STORY_MATCH,
    variables: { id: matchId ?? NONE },
    pause: asks(['look', 'laboratory', 'second'], matchId),
    context: MATCH_CONTEXT,
  });
  const [ministry, lookAtMinistry] = useQuery({
    query: STORY_MINISTRY,
    variables: { id: transmissionId ?? NONE },
    pause: asks(['ministry'], transmissionId),
    context: MINISTRY_CONTEXT,
  });
  const [family, lookAtFamily] = useQuery({
    query: STORY_FAMILY,
    variables: { id: identificationId ?? NONE },
    pause: asks(['family'], identificationId),
    context: FAMILY_CONTEXT,
  });
  const facts = {
    isCut: isCut(),
    draft: draftId === undefined ? undefined : draft,
    ...{ report: report.data, match: match.data, ministry: ministry.data, family: family.data },
  };
  const again: Partial<Record<Story['part'], Asked>> = {
    ...{ report: [reportId, lookAtReport], compared: [reportId, lookAtReport] },
    ...{ look: [matchId, lookAtMatch], laboratory: [matchId, lookAtMatch], second: [matchId, lookAtMatch] },
    ...{ ministry: [transmissionId, lookAtMinistry], family: [identificationId, lookAtFamily] },
  };
  const [id, look] = again[part] ?? [];
  const isAwaited = isWho && isLine && id !== undefined && tasksOf(story, facts).some(({ done }) => !done);
  useAgain(isAwaited, () => look?.({ requestPolicy: 'network-only' }));
  useEffect(() => {
    const best = bestOf(report.data);
    const passed = report.data?.reportTimeline.nodes.find(({ what }) => what === 'transmitted');
    const other = best && [best.a, best.b].find(({ own }) => !own)?.institution;
    const identification = match.data?.identifications.nodes[0];
    const alert = ministryAlert(ministry.data);
    noteStory({
      ...(best && { matchId: best.id }),
      ...(other && { other }),
      ...(passed && { transmissionId: passed.subjectId }),
      ...(identification && { identificationId: identification.id }),
      ...(alert && { alertId: alert.id }),
    });
  }, [report.data, match.data, ministry.data]);
  return facts;
}

/**
 * The report of this story in the outbox: what the bar has written, or else the first that was written since
 * it began.
 */
function useStoryDraft({ draftId, begunAt }: Story, isWanted: boolean): Facts['draft'] {
  const drafts = useDrafts(useOffice());
  const draft = useMemo(
    () =>
      drafts?.find(({ id }) => id === draftId) ??
      drafts?.find(
        ({ edits, changedAt, stage }) => (edits > 0 || stage !== 'writing') && changedAt > begunAt,
      ),
    [drafts, draftId, begunAt],
  );
  useEffect(() => {
    if (!draft || !isWanted) return;
    noteStory({ draftId: draft.id, ...(draft.receipt && { reportId: draft.receipt.id }) });
  }, [draft, isWanted]);
  return draft && { isWritten: draft.edits > 0, stage: draft.stage };
}

/**
 * Asks again at intervals: what the platform does by itself, what somebody does in another tab and what a
 * lost answer would have told, no page is told of.
 */
function useAgain(isAwaited: boolean, look: () => void): void {
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, EVERY_MS);
    return () => clearInterval(timer);
  });
}
