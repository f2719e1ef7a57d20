import { Alert, Button, Group, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { VariablesOf } from '../../graphql/graphql.js';
import { WhyDialog } from './why-dialog.js';
import { DECIDE, type ComparedMatchResult } from './compare-query.js';

type Input = VariablesOf<typeof DECIDE>['input'];
type Choice = 'plausible' | 'inconclusive' | 'excluded';

interface DecisionProps {
  readonly match: ComparedMatchResult;
  readonly onChanged: () => void;
}

/** Decision of the viewer's own side. Plausible is said at once; what turns a family away needs a reason. */
export function Decision({ match, onChanged }: DecisionProps) {
  const { t } = useTranslation();
  const [{ data, fetching }, decide] = useMutation(DECIDE);
  const [asked, setAsked] = useState<Exclude<Choice, 'plausible'> | undefined>();
  if (!match.allowedActions.includes('decideMatch')) return null;
  const say = async (choice: Choice, more: Partial<Input> = {}) => {
    setAsked(undefined);
    const input: Input = { matchId: match.id, expectedVersion: match.version, decision: choice, ...more };
    const { data: answer } = await decide({ input });
    if (answer?.decideMatch.__typename === 'VersionConflict') onChanged();
  };
  const outcome = data?.decideMatch;
  const own =
    outcome?.__typename === 'Match' ? [outcome.a, outcome.b].find((side) => side.own)?.state : undefined;
  return (
    <Paper withBorder p="md" className="no-print">
      <Title order={3} size="h5" mb="sm">
        {t('compare.decide')}
      </Title>
      <Group>
        <Button loading={fetching} onClick={() => void say('plausible')}>
          {t('compare.plausible')}
        </Button>
        <Button variant="default" disabled={fetching} onClick={() => setAsked('inconclusive')}>
          {t('compare.inconclusive')}
        </Button>
        <Button variant="default" disabled={fetching} onClick={() => setAsked('excluded')}>
          {t('compare.exclude')}
        </Button>
      </Group>
      {outcome?.__typename === 'Match' && own && (
        <Alert color="teal" mt="sm" role="status">
          {t('compare.decided', { state: t(`sideState.${own}`), match: t(`matchState.${outcome.state}`) })}
        </Alert>
      )}
      {outcome && outcome.__typename !== 'Match' && (
        <Alert color="orange" mt="sm" role="alert">
          {outcome.__typename === 'VersionConflict' ? t('compare.conflictVersion') : outcome.message}
        </Alert>
      )}
      {asked && <WhyDialog choice={asked} onCancel={() => setAsked(undefined)} onSay={say} />}
    </Paper>
  );
}
