import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { CountryChoice } from '../../parts/country-choice.js';
import { InstitutionChoice } from '../../parts/institution-choice.js';
import { TextLink } from '../../parts/links.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { IDENTIFICATIONS, OPEN, type ListedKind } from './queries.js';

interface OpenNewProps {
  readonly recordId: string;
  readonly code: string;
  readonly type: 'report' | 'living';
  readonly kinds: readonly ListedKind[];
}

interface Order {
  readonly kind: string;
  readonly otherCountry: string;
  readonly identificationId: string;
  readonly agreed: boolean;
  readonly indicators: string[];
  readonly suspected: string;
}

const EMPTY: Order = {
  ...{ kind: '', otherCountry: '', identificationId: '', agreed: false, indicators: [], suspected: '' },
};

/** A procedure of a kind that is for such records; what its kind rests on is asked. */
export function OpenNew({ recordId, code, type, kinds }: OpenNewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [order, setOrder] = useState<Order>(EMPTY);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [{ data, fetching }, open] = useMutation(OPEN);
  const change = (more: Partial<Order>): void => setOrder({ ...order, ...more });
  const fitting = kinds.filter(({ records }) => records.includes(type));
  const kind = fitting.find((one) => one.kind === order.kind);
  const said = data?.openProcedure;
  const lacks = kind === undefined || (kind.needsIdentification && order.identificationId === '');
  const send = async (): Promise<void> => {
    const { data: answer } = await open({ input: { ...inputOf(order), recordId, idempotencyKey: key } });
    if (answer?.openProcedure.__typename !== 'Procedure') return;
    setKey(crypto.randomUUID());
    setOrder(EMPTY);
  };
  return (
    <Stack gap="sm" className="no-print">
      <div>
        <Text fw={600}>{t('procedures.openNew')}</Text>
        <Text size="sm" c="dimmed">
          {t('procedures.openText')}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('procedures.kind')}
          value={order.kind}
          data={[
            { value: '', label: t('procedures.choose') },
            ...fitting.map(({ kind: value, name }) => ({ value, label: name })),
          ]}
          onChange={({ currentTarget }) => setOrder({ ...EMPTY, kind: currentTarget.value })}
        />
        {kind && (
          <CountryChoice
            label={t('procedures.other')}
            none={t('procedures.ownCountry')}
            value={order.otherCountry}
            onChange={(otherCountry) => change({ otherCountry })}
          />
        )}
      </SimpleGrid>
      {kind && <WhatItRestsOn {...{ kind, type, code, order, change }} />}
      <Outcome of={said} done={t('procedures.opened', { when: formatMoment(new Date(), language) })} />
      {said?.__typename === 'Procedure' && (
        <TextLink to="/procedures/$id" params={{ id: said.id }}>
          {t('procedures.look')}
        </TextLink>
      )}
      <Group>
        <Button variant="default" loading={fetching} disabled={lacks} onClick={() => void send()}>
          {t('procedures.openNew')}
        </Button>
      </Group>
    </Stack>
  );
}

const inputOf = ({ otherCountry, identificationId, suspected, ...order }: Order) => ({
  ...order,
  ...(otherCountry && { otherCountry }),
  ...(identificationId && { identificationId }),
  ...(suspected && { suspected: [suspected] }),
});

interface RestsProps {
  readonly kind: ListedKind;
  readonly type: OpenNewProps['type'];
  readonly code: string;
  readonly order: Order;
  readonly change: (more: Partial<Order>) => void;
}

/** An identification, signs, the word of the person: whatever the kind cannot begin without. */
function WhatItRestsOn({ kind, type, code, order, change }: RestsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: IDENTIFICATIONS, pause: !kind.needsIdentification });
  const ofRecord = (data?.identifications.nodes ?? []).filter(({ codeA, codeB }) =>
    [codeA, codeB].includes(code),
  );
  return (
    <>
      {kind.needsIdentification && (
        <NativeSelect
          label={t('procedures.rests')}
          value={order.identificationId}
          data={[
            { value: '', label: t('procedures.choose') },
            ...ofRecord.map(({ id, state, proposedAt }) => ({
              value: id,
              label: `${t(`identification.state.${state}`)} · ${formatMoment(proposedAt, language)}`,
            })),
          ]}
          onChange={({ currentTarget }) => change({ identificationId: currentTarget.value })}
        />
      )}
      {kind.indicators.length > 0 && (
        <>
          <Checkbox.Group
            label={t('procedures.signs')}
            value={order.indicators}
            onChange={(indicators) => change({ indicators })}
          >
            <Stack gap={6} mt={4}>
              {kind.indicators.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
          <InstitutionChoice
            label={t('procedures.suspected')}
            none={t('procedures.nobodySuspected')}
            value={order.suspected}
            onChange={(suspected) => change({ suspected })}
          />
        </>
      )}
      {type === 'living' && (
        <Checkbox
          label={t('procedures.agreed')}
          checked={order.agreed}
          onChange={({ currentTarget }) => change({ agreed: currentTarget.checked })}
        />
      )}
    </>
  );
}
