import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatCountry } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { Frame } from './frame.js';
import { MechanismStep } from './mechanism-step.js';
import { CONFIRM_STEPS, MECHANISM, type ShownMechanism } from './mechanism-queries.js';
import { useOwnInstitution } from './use-own-institution.js';

/** Part of the steps that the law of one's own country asks for, where a coordinator confirms them. */
export function MechanismPage() {
  const { t } = useTranslation();
  const { own, isKnown } = useOwnInstitution();
  const variables = { country: own?.country ?? '' };
  const [{ data, error }, again] = useQuery({ query: MECHANISM, variables, pause: !own });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const isWithout = isKnown && !own;
  return (
    <Frame part="mechanism" asked={own && <AsGraphql query={MECHANISM} variables={variables} />}>
      {error && <Failure error={error} again={refresh} />}
      {isWithout && <Text>{t('integrations.mechanism.noCountry')}</Text>}
      {data && <Protocol of={data.mechanism} onConfirmed={refresh} />}
      {!data && !error && !isWithout && <Loading />}
    </Frame>
  );
}

function Protocol({
  of,
  onConfirmed,
}: {
  readonly of: ShownMechanism | null;
  readonly onConfirmed: () => void;
}) {
  const { t } = useTranslation();
  if (!of?.protocol.length) return <Text>{t('integrations.mechanism.nothing')}</Text>;
  return <Steps of={of} onConfirmed={onConfirmed} />;
}

interface StepsProps {
  readonly of: ShownMechanism;
  readonly onConfirmed: () => void;
}

function Steps({ of: { country, invented, institutions, protocol }, onConfirmed }: StepsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [{ data, fetching }, confirm] = useMutation(CONFIRM_STEPS);
  const isWaiting = protocol.some(({ noDate }) => noDate === 'not_confirmed');
  const send = async (): Promise<void> => {
    const answer = await confirm({ input: { country, steps: [...chosen] } });
    if (answer.data?.confirmSteps.__typename !== 'Mechanism') return;
    setChosen([]);
    onConfirmed();
  };
  return (
    <Section title={t('integrations.mechanism.of', { country: formatCountry(country, language) })}>
      <Stack gap="md">
        {invented && <Alert color="yellow">{t('integrations.mechanism.invented')}</Alert>}
        {protocol.map((step) => (
          <MechanismStep key={step.id} step={step} isInvented={invented} institutions={institutions}>
            {step.noDate === 'not_confirmed' && (
              <Checkbox
                mt="xs"
                label={t('integrations.mechanism.choose')}
                checked={chosen.includes(step.id)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, step.id] : chosen.filter((id) => id !== step.id))
                }
              />
            )}
          </MechanismStep>
        ))}
        <Outcome of={data?.confirmSteps} done={t('integrations.mechanism.confirmed')} />
        {isWaiting && (
          <Group>
            <Text size="sm">{t('integrations.mechanism.confirmText')}</Text>
            <Button loading={fetching} disabled={chosen.length === 0} onClick={() => void send()}>
              {t('integrations.mechanism.confirm')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
