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
import { isConfirmed, isRuleWaiting, isStepWaiting } from './mechanism-confirmable.js';
import { MechanismEndRule } from './mechanism-end-rule.js';
import { MechanismStep } from './mechanism-step.js';
import { CONFIRM_STEPS, MECHANISM, type ShownMechanism } from './mechanism-queries.js';
import { Withdraw } from './mechanism-withdraw.js';
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
      {data && <Protocol of={data.mechanism} onChanged={refresh} />}
      {!data && !error && !isWithout && <Loading />}
    </Frame>
  );
}

interface ProtocolProps {
  readonly of: ShownMechanism | null;
  /** Called when something was confirmed, or a confirmation was taken back. */
  readonly onChanged: () => void;
}

function Protocol({ of, onChanged }: ProtocolProps) {
  const { t } = useTranslation();
  if (!of || of.protocol.length + of.mayEnd.length === 0)
    return <Text>{t('integrations.mechanism.nothing')}</Text>;
  return <Steps {...{ of, onChanged }} />;
}

function Steps({ of, onChanged }: ProtocolProps & { readonly of: ShownMechanism }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { country, invented, institutions, protocol, mayEnd } = of;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isWithdrawn, setWithdrawn] = useState(false);
  const [{ data, fetching }, confirm] = useMutation(CONFIRM_STEPS);
  const confirmable = [
    ...protocol.filter(isStepWaiting),
    ...mayEnd.filter((rule) => isRuleWaiting(rule, of)),
  ];
  const send = async (): Promise<void> => {
    setWithdrawn(false);
    const answer = await confirm({ input: { country, steps: [...chosen] } });
    if (answer.data?.confirmSteps.__typename !== 'Mechanism') return;
    setChosen([]);
    onChanged();
  };
  const confirmation = (id: string, title: string, isConfirmed: boolean) => (
    <Confirmation
      {...{ country, id, title, isConfirmed, chosen, setChosen }}
      isWaiting={confirmable.some((one) => one.id === id)}
      onWithdrawn={() => {
        setWithdrawn(true);
        onChanged();
      }}
    />
  );
  return (
    <Section title={t('integrations.mechanism.of', { country: formatCountry(country, language) })}>
      <Stack gap="md">
        {invented && <Alert color="yellow">{t('integrations.mechanism.invented')}</Alert>}
        {protocol.map((step) => (
          <MechanismStep key={step.id} step={step} isInvented={invented} institutions={institutions}>
            {confirmation(
              step.id,
              t(`integrations.mechanism.deed.${step.does}`),
              !invented && isConfirmed(step),
            )}
          </MechanismStep>
        ))}
        {mayEnd.map((rule) => (
          <MechanismEndRule key={rule.id} rule={rule} institutions={institutions}>
            {confirmation(rule.id, rule.document, !invented && rule.isInForce)}
          </MechanismEndRule>
        ))}
        {isWithdrawn ? (
          <Outcome of={{ __typename: 'Mechanism' }} done={t('integrations.mechanism.withdrawn')} />
        ) : (
          <Outcome of={data?.confirmSteps} done={t('integrations.mechanism.confirmed')} />
        )}
        {confirmable.length > 0 && (
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

interface ConfirmationProps {
  readonly country: string;
  readonly id: string;
  readonly title: string;
  /** Whether a coordinator can confirm it now. */
  readonly isWaiting: boolean;
  readonly isConfirmed: boolean;
  readonly chosen: readonly string[];
  readonly setChosen: (chosen: readonly string[]) => void;
  readonly onWithdrawn: () => void;
}

/** What a coordinator may do about a step: confirm it, or take that back. */
function Confirmation(props: ConfirmationProps) {
  const { country, id, title, isWaiting, isConfirmed: may, chosen, setChosen, onWithdrawn } = props;
  const { t } = useTranslation();
  if (may) return <Withdraw step={id} {...{ country, title, onWithdrawn }} />;
  if (!isWaiting) return null;
  return (
    <Checkbox
      mt="xs"
      label={t('integrations.mechanism.choose')}
      checked={chosen.includes(id)}
      onChange={({ currentTarget: { checked } }) =>
        setChosen(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
      }
    />
  );
}
