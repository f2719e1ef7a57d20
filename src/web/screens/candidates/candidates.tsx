import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsGraphql } from '../../parts/as-graphql.js';
import { chooseBlind, isBlindChosen } from '../../parts/blind-choice.js';
import { Failure } from '../../parts/failure.js';
import { useMe } from '../../parts/use-me.js';
import { BlindReview, useBlindReview } from './blind-review.js';
import { ALL_PAGE, AllMatches, CANDIDATES } from './all-matches.js';
import { TRIAGE, type TriageVariables } from './queries.js';
import { TriageList } from './triage-list.js';
import { PAGE, useTriage } from './use-triage.js';

const ORDERS = ['value', 'waiting', 'newest'] as const;
type View = 'open' | 'resting' | 'done';

/** Pairs to look at, in the order in which it is worth most, by keyboard too. */
export function Candidates() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [view, setView] = useState<View>('open');
  const [order, setOrder] = useState<TriageVariables['order']>('value');
  const [isBlind, setBlind] = useState(isBlindChosen);
  const { isSaid } = useBlindReview();
  const blind = (isBlind || isSaid) && may('matches.judge');
  const asked = { order, resting: view === 'resting', blind };
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('candidates.title')}</Title>
          <Text c="dimmed">{t('triage.lead')}</Text>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            {t('triage.keys')}
          </Text>
        </div>
        {view === 'done' ? (
          <AsGraphql query={CANDIDATES} variables={{ first: ALL_PAGE, after: null }} />
        ) : (
          <AsGraphql query={TRIAGE} variables={{ ...asked, first: PAGE, after: null }} />
        )}
      </Group>
      <Group align="flex-end" className="no-print">
        <SegmentedControl
          className="wraps"
          value={view}
          onChange={(value) => setView(value)}
          data={[
            { value: 'open', label: t('candidates.open') },
            { value: 'resting', label: t('triage.resting') },
            { value: 'done', label: t('candidates.done') },
          ]}
        />
        {view !== 'done' && (
          <NativeSelect
            label={t('triage.order')}
            value={order}
            data={ORDERS.map((value) => ({ value, label: t(`triage.orders.${value}`) }))}
            onChange={({ currentTarget }) => setOrder(currentTarget.value as TriageVariables['order'])}
          />
        )}
      </Group>
      {view !== 'done' && (
        <BlindReview
          isChosen={isBlind}
          onChosen={(chosen) => {
            setBlind(chosen);
            chooseBlind(chosen);
          }}
        />
      )}
      {view !== 'done' && order === 'value' && !blind && (
        <Text size="sm" c="dimmed">
          {t('triage.orderWhy')}
        </Text>
      )}
      {view === 'done' ? <AllMatches /> : <Open key={JSON.stringify(asked)} asked={asked} />}
    </Stack>
  );
}

function Open({ asked }: { readonly asked: TriageVariables }) {
  const { t } = useTranslation();
  const triage = useTriage(asked);
  const { lines, isWhole, failure, reload } = triage;
  const count = lines.length;
  if (failure && count === 0) return <Failure error={failure} again={reload} />;
  if (count === 0)
    return (
      <Text role="status" data-loading={!isWhole || undefined}>
        {t(isWhole ? 'candidates.nothing' : 'loading')}
      </Text>
    );
  return (
    <>
      <Group justify="space-between" className="no-print">
        <Text size="sm" role="status">
          {t(isWhole ? 'triage.loadedAll' : 'triage.loaded', { count })}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={reload}>
          {t('triage.reload')}
        </Button>
      </Group>
      <TriageList triage={triage} />
      {failure && <Failure error={failure} again={reload} />}
    </>
  );
}
