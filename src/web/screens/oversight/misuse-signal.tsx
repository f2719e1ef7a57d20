import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { JUDGE, REOPEN, type MisuseSignalNode } from './misuse-queries.js';
import { shortAccount } from './short-account.js';

/** Part of one signal: what was seen, of whom, and what may be done with it. */
export function MisuseSignal({ one }: { readonly one: MisuseSignalNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { all } = useNetwork();
  const nameOf = (code: string): string => all.find((each) => each.code === code)?.name ?? code;
  const who = [
    nameOf(one.institution),
    ...(one.actorId ? [`${t('oversight.misuse.account')} ${shortAccount(one.actorId)}`] : []),
  ];
  const whose = one.owners.map(nameOf);
  return (
    <Stack gap="xs">
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>{t(`oversight.misuse.rule.${one.rule}`)}</Text>
          <Text size="sm">{who.join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {[
              formatMoment(one.at, language),
              // A budget that is used up is seen at once, by no single question.
              ...(one.questions > 0 ? [t('oversight.misuse.of', { count: one.questions })] : []),
              ...whose,
            ].join(' · ')}
          </Text>
        </div>
        <Badge variant="outline" color={one.severity === 'stop' ? 'red' : 'gray'} tt="none">
          {one.verdict ? t(`oversight.misuse.verdict.${one.verdict}`) : t('oversight.misuse.unjudged')}
        </Badge>
      </div>
      {one.stopped && (
        <Text size="sm" fw={600}>
          {t(one.reopeningAsked ? 'oversight.misuse.reopening' : 'oversight.misuse.stopped')}
        </Text>
      )}
      <Deeds one={one} />
    </Stack>
  );
}

function Deeds({ one }: { readonly one: MisuseSignalNode }) {
  const { t } = useTranslation();
  const [judged, judge] = useMutation(JUDGE);
  const [reopened, reopen] = useMutation(REOPEN);
  const done = t('oversight.misuse.done');
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        {one.allowedActions.includes('judgeMisuse') &&
          (['true_alarm', 'false_alarm'] as const).map((verdict) => (
            <Button
              key={verdict}
              size="compact-sm"
              variant="default"
              loading={judged.fetching}
              onClick={() => void judge({ input: { id: one.id, verdict } })}
            >
              {t(verdict === 'true_alarm' ? 'oversight.misuse.trueAlarm' : 'oversight.misuse.falseAlarm')}
            </Button>
          ))}
        {one.allowedActions.includes('reopenQuestions') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={reopened.fetching}
            onClick={() => void reopen({ input: { id: one.id } })}
          >
            {t(one.reopeningAsked ? 'oversight.misuse.confirmReopen' : 'oversight.misuse.reopen')}
          </Button>
        )}
      </Group>
      <Outcome of={judged.data?.judgeMisuse} done={done} />
      <Outcome of={reopened.data?.reopenQuestions} done={done} />
    </Stack>
  );
}
