import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { useLanguage } from '../../parts/use-language.js';
import { DECIDE } from '../compare/compare-query.js';
import { REQUEST, REST, type DataKindInput, type TriageNode } from './queries.js';

/** Outcome of an action, in words, under the pair that it was done to. */
export interface ActionOutcome {
  readonly text: string;
  readonly isWrong: boolean;
  /** The version that the next deed has to name. */
  readonly version?: number;
}

type Decision = VariablesOf<typeof DECIDE>['input'];
type Side = { readonly own: boolean; readonly state: keyof SideStates };
type SideStates = Record<
  | 'unseen'
  | 'acknowledged'
  | 'under_review'
  | 'more_data_requested'
  | 'plausible'
  | 'excluded'
  | 'inconclusive',
  unknown
>;
type Answer =
  | { readonly __typename: string; readonly message?: string }
  | { readonly __typename: 'Match'; readonly version: number; readonly a: Side; readonly b: Side };

export interface Deeds {
  readonly told: ReadonlyMap<string, ActionOutcome>;
  readonly isBusy: boolean;
  readonly decide: (
    line: TriageNode,
    decision: Decision['decision'],
    more?: Partial<Decision>,
  ) => Promise<void>;
  readonly ask: (line: TriageNode, kinds: DataKindInput[], words: string) => Promise<void>;
  readonly rest: (line: TriageNode, until: Date) => Promise<void>;
}

/**
 * Returns what can be done to a pair from the list; the list keeps it where it is and says what came of it.
 */
export function useDeeds(): Deeds {
  const { t } = useTranslation();
  const language = useLanguage();
  const [told, setTold] = useState<ReadonlyMap<string, ActionOutcome>>(new Map());
  const [deciding, decide] = useMutation(DECIDE);
  const [asking, ask] = useMutation(REQUEST);
  const [resting, rest] = useMutation(REST);
  const say = (line: TriageNode, one: ActionOutcome) =>
    setTold((before) => new Map([...before, [line.match.id, one]]));
  const wrong = (line: TriageNode, text: string = t('failed')) => {
    const version = told.get(line.match.id)?.version;
    say(line, { text, isWrong: true, ...(version !== undefined && { version }) });
  };
  const versionOf = ({ match }: TriageNode) => told.get(match.id)?.version ?? match.version;
  const answered = (line: TriageNode, answer: Answer | undefined) => {
    if (!answer) {
      wrong(line);
      return;
    }
    if (!('version' in answer)) {
      const isOld = answer.__typename === 'VersionConflict';
      wrong(line, isOld ? t('compare.conflictVersion') : answer.message);
      return;
    }
    const own = [answer.a, answer.b].find((side) => side.own)?.state ?? 'under_review';
    const when = formatMoment(new Date(), language);
    const text = t('triage.said', { state: t(`sideState.${own}`), when });
    say(line, { text, isWrong: false, version: answer.version });
  };
  const onSide = (line: TriageNode) => ({ matchId: line.match.id, expectedVersion: versionOf(line) });
  return {
    told,
    isBusy: deciding.fetching || asking.fetching || resting.fetching,
    decide: async (line, decision, more = {}) => {
      const { data } = await decide({ input: { ...onSide(line), decision, ...more } });
      answered(line, data?.decideMatch);
    },
    ask: async (line, kinds, words) => {
      const said = words.trim();
      const input = { ...onSide(line), kinds, dueDays: 15, ...(said && { words: said }) };
      answered(line, (await ask({ input })).data?.requestData);
    },
    rest: async (line, until) => {
      const { data } = await rest({ input: { matchId: line.match.id, until: until.toISOString() } });
      const answer = data?.restMatch;
      if (answer?.__typename !== 'MatchRested') {
        wrong(line, answer?.message);
        return;
      }
      const when = formatMoment(answer.restsUntil, language);
      const version = told.get(line.match.id)?.version;
      say(line, {
        text: t('triage.rested', { when }),
        isWrong: false,
        ...(version !== undefined && { version }),
      });
    },
  };
}
