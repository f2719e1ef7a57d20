import { Button, Group, NativeSelect, Paper, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { GIVE_BACK, HAVE_IT, type ReturnReasonInput, type ShownTransmission } from './queries.js';

const REASONS = [
  'identity_missing',
  'place_missing',
  'contact_missing',
  'not_competent',
  'other',
] as const satisfies readonly ReturnReasonInput[];

/** The receiver says that it has the report and searches, or gives it back with a reason. */
export function Receive({
  transmission: { id, version, state },
}: {
  readonly transmission: ShownTransmission;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const [isGivingBack, setIsGivingBack] = useState(false);
  const [reason, setReason] = useState<ReturnReasonInput>('identity_missing');
  const [words, setWords] = useState('');
  const [received, haveIt] = useMutation(HAVE_IT);
  const [returned, giveBack] = useMutation(GIVE_BACK);
  const at = { id, expectedVersion: version };
  const said = words.trim();
  const isBusy = received.fetching || returned.fetching;
  const when = formatMoment(new Date(), language);
  const isOpen = state === 'sent' && may('transmissions.answer');
  if (!isOpen && !received.data && !returned.data) return null;
  return (
    <Paper withBorder p="md" className="no-print">
      <Stack gap="sm">
        {isOpen && isGivingBack && (
          <>
            <NativeSelect
              label={t('compare.reason')}
              value={reason}
              data={REASONS.map((value) => ({ value, label: t(`transmission.returnReason.${value}`) }))}
              onChange={({ currentTarget }) => setReason(currentTarget.value as ReturnReasonInput)}
            />
            <Textarea
              label={t('transmission.words')}
              value={words}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
              autosize
              minRows={2}
            />
          </>
        )}
        <Outcome
          of={received.data?.acknowledgeTransmission ?? returned.data?.returnTransmission}
          done={t(returned.data ? 'transmission.returned' : 'transmission.acknowledged', { when })}
        />
        <Group hidden={!isOpen}>
          {isGivingBack ? (
            <>
              <Button
                color="orange"
                loading={isBusy}
                disabled={reason === 'other' && said === ''}
                onClick={() => void giveBack({ input: { ...at, reason, ...(said && { words: said }) } })}
              >
                {t('transmission.giveBack')}
              </Button>
              <Button variant="default" onClick={() => setIsGivingBack(false)}>
                {t('compare.cancel')}
              </Button>
            </>
          ) : (
            <>
              <Button loading={isBusy} onClick={() => void haveIt({ input: at })}>
                {t('transmission.acknowledge')}
              </Button>
              <Button variant="default" onClick={() => setIsGivingBack(true)}>
                {t('transmission.giveBack')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
