import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { StepUpOutcome } from '../../parts/step-up-outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useWaiting, Waits } from '../approvals/waits.js';
import { CONFIRM_AMENDMENTS } from './deferred-queries.js';

interface DeferredProps {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly comparedFrom: string;
}

/**
 * Notice that the last amendments of a record are not compared yet, from when on they are, and how a
 * colleague has them compared before.
 */
export function Deferred({ id, code, version, comparedFrom }: DeferredProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { may } = useMe();
  const [{ data, fetching }, confirm] = useMutation(CONFIRM_AMENDMENTS);
  const result = data?.confirmAmendments;
  const waiting = useWaiting('record_amendments', code);
  return (
    <Alert color="orange" variant="outline">
      <Stack gap="xs" align="flex-start">
        {t('record.deferred', { when: formatMoment(comparedFrom, language) })}
        {waiting ? <Waits of={waiting} /> : <StepUpOutcome of={result} />}
        {may('records.confirm') && !waiting && (
          <Button
            variant="default"
            className="no-print"
            loading={fetching}
            onClick={() => void confirm({ input: { id, expectedVersion: version } })}
          >
            {t('record.confirmDeferred')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
