import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { ACKNOWLEDGE_STOP } from './queries.js';

/** Form by which everybody in a procedure says that they have heard that it stopped. */
export function Stopped({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, acknowledge] = useMutation(ACKNOWLEDGE_STOP);
  return (
    <div className="no-print">
      <Outcome
        of={data?.acknowledgeProcedureStop}
        done={t('procedures.noted', { when: formatMoment(new Date(), language) })}
      />
      <Group mt="xs">
        <Button loading={fetching} onClick={() => void acknowledge({ input: { id } })}>
          {t('procedures.acknowledgeStop')}
        </Button>
      </Group>
    </div>
  );
}
