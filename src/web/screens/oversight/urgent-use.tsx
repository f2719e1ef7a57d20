import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { UrgentReads } from './urgent-reads.js';
import { shortAccount } from './short-account.js';
import { REVIEW, type UrgentUse } from './urgent-queries.js';

/** Line of who looked beyond their level at a record, why, and what somebody else has found of it. */
export function UrgentUseLine({ one }: { readonly one: UrgentUse }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { all } = useNetwork();
  const nameOf = (code: string): string => all.find((each) => each.code === code)?.name ?? code;
  const when = (moment: string): string => formatMoment(moment, language);
  const state = one.verdict
    ? t(`urgent.verdict.${one.verdict}`)
    : t(one.stoppedAt ? 'urgent.stopped' : 'urgent.unreviewed', { when: when(one.reviewDueAt) });
  return (
    <Stack gap="xs">
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{[nameOf(one.institution), shortAccount(one.actorId)].join(' · ')}</Text>
          <Text size="sm">
            {[
              t('urgent.of', { owner: nameOf(one.owner), level: one.level }),
              ...(one.recordCode ? [t('urgent.record', { code: one.recordCode })] : []),
            ].join(' · ')}{' '}
            · {t('urgent.from', { from: when(one.openedAt), until: when(one.until) })}
          </Text>
          <Text size="sm">{one.reason ?? t('urgent.gone')}</Text>
          {one.reviewer && one.reviewedAt && (
            <Text size="sm" c="dimmed">
              {[nameOf(one.reviewer), when(one.reviewedAt), one.reviewWords].filter(Boolean).join(' · ')}
            </Text>
          )}
        </div>
        <Badge variant="outline" color={one.verdict === 'justified' ? 'gray' : 'red'} tt="none">
          {state}
        </Badge>
      </div>
      <UrgentReads one={one} />
      <Review one={one} />
    </Stack>
  );
}

function Review({ one }: { readonly one: UrgentUse }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [{ data, fetching }, review] = useMutation(REVIEW);
  return (
    <Stack gap="xs" className="no-print">
      {one.allowedActions.includes('reviewBreakGlass') && (
        <>
          <Textarea
            label={t('urgent.words')}
            value={words}
            onChange={({ currentTarget: { value } }) => setWords(value)}
            autosize
            maxLength={2_000}
          />
          <Group gap="xs">
            {(['justified', 'not_justified'] as const).map((verdict) => (
              <Button
                key={verdict}
                size="compact-sm"
                variant="default"
                loading={fetching}
                onClick={() => void review({ input: { id: one.id, verdict, words } })}
              >
                {t(`urgent.verdict.${verdict}`)}
              </Button>
            ))}
          </Group>
        </>
      )}
      <Outcome of={data?.reviewBreakGlass} done={t('urgent.done')} />
    </Stack>
  );
}
