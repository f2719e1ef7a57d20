import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../format/format.js';
import { CandidateLine } from '../../parts/candidate-line.js';
import { useLanguage } from '../../parts/use-language.js';
import type { TriageNode } from './queries.js';
import type { ActionOutcome } from './use-deeds.js';

export type TriageAction = 'review' | 'exclude' | 'data' | 'rest';
export const DEEDS = [
  ['review', '1', 'triage.review'],
  ['exclude', '2', 'compare.exclude'],
  ['data', '3', 'triage.needData'],
  ['rest', 'H', 'triage.rest'],
] as const satisfies readonly (readonly [TriageAction, string, string])[];

const ACTION = { review: 'decideMatch', exclude: 'decideMatch', data: 'requestData', rest: 'restMatch' };

/** Tells whether the viewer may do something to a pair now. */
export function mayDo({ match }: TriageNode, deed: TriageAction): boolean {
  const own = [match.a, match.b].find((side) => side.own);
  if (deed === 'review' && own?.state === 'under_review') return false;
  return match.allowedActions.includes(ACTION[deed]);
}

interface RowProps {
  readonly line: TriageNode;
  readonly isHere: boolean;
  readonly told: ActionOutcome | undefined;
  readonly isBusy: boolean;
  readonly onDo: (deed: TriageAction) => void;
}

/** Row of one pair of the list; the marked one says what can be done with it. */
export function TriageRow({ line, isHere, told, isBusy, onDo }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const deeds = isHere ? DEEDS.filter(([deed]) => mayDo(line, deed)) : [];
  return (
    <>
      <CandidateLine line={line.match} isHere={isHere} />
      {(line.competing > 0 || line.restsUntil || told || deeds.length > 0) && (
        <div className="row-more">
          <Group gap="xs">
            {line.competing > 0 && (
              <Badge variant="outline" color="gray" tt="none">
                <span aria-hidden>⇄ </span>
                {t('triage.competing', { count: line.competing })}
              </Badge>
            )}
            {line.restsUntil && (
              <Text size="sm">
                {t('triage.restsUntil', { when: formatMoment(line.restsUntil, language) })}
              </Text>
            )}
          </Group>
          {deeds.length > 0 && (
            <Group gap="xs" mt="xs" role="group" aria-label={t('triage.actions')}>
              {deeds.map(([deed, key, label]) => (
                <Button
                  key={deed}
                  size="compact-sm"
                  variant="default"
                  disabled={isBusy}
                  aria-keyshortcuts={key}
                  onClick={() => onDo(deed)}
                >
                  {t(label)} <kbd>{key}</kbd>
                </Button>
              ))}
            </Group>
          )}
          {told && (
            <Text size="sm" mt="xs" role={told.isWrong ? 'alert' : 'status'} fw={600}>
              <span aria-hidden>{told.isWrong ? '▲ ' : '✓ '}</span>
              {told.text}
            </Text>
          )}
        </div>
      )}
    </>
  );
}
