import { NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { INSTITUTIONS, type InstitutionNodes } from '../inquiries/queries.js';
import { AGREEMENTS, type AgreementNode } from './agreement-queries.js';
import { Frame } from './frame.js';
import { Matrix } from './matrix.js';
import { PairLine } from './pair-line.js';
import { termsBetween } from './pair-terms.js';
import { useOwnInstitution } from './use-own-institution.js';
import { ViewAs } from './view-as.js';

/** Agreements that the API gives at once. */
const FIRST = 100;

/** Part of who shows whom how much, by agreement; and what another institution would see of an own record. */
export function Agreements() {
  const { may, own } = useOwnInstitution();
  const [{ data, error }, again] = useQuery({ query: AGREEMENTS, variables: { first: FIRST, after: null } });
  const [{ data: network }] = useQuery({ query: INSTITUTIONS, variables: { first: FIRST } });
  const open = network?.institutions.nodes.filter(({ closedAt }) => closedAt === null);
  return (
    <Frame
      part="agreements"
      asked={<AsGraphql query={AGREEMENTS} variables={{ first: FIRST, after: null }} />}
    >
      {error && <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {data && open ? (
        <Between institutions={open} agreements={data.agreements.nodes} own={own?.code} />
      ) : (
        !error && <Loading />
      )}
      {may('matches.trace') && <ViewAs except={own?.id} />}
    </Frame>
  );
}

interface BetweenProps {
  readonly institutions: InstitutionNodes;
  readonly agreements: readonly AgreementNode[];
  readonly own: string | undefined;
}

/** Table of all at a glance, and of one institution each partner in words. */
function Between({ institutions, agreements, own }: BetweenProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const of = chosen ?? own ?? institutions[0]?.code ?? '';
  const partners = institutions.flatMap((other) => {
    const terms = termsBetween(of, other.code, agreements);
    return terms ? [{ other, terms }] : [];
  });
  const alone = institutions.length - partners.length - 1;
  return (
    <>
      <Matrix institutions={institutions} agreements={agreements} own={own} onChoose={setChosen} />
      <Stack component="section" gap="xs" aria-label={t('integrations.agreements.of')}>
        <Title order={3} size="h5">
          {t('integrations.agreements.of')}
        </Title>
        <NativeSelect
          label={t('integrations.agreements.institution')}
          value={of}
          data={institutions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        {partners.length === 0 && <Text>{t('integrations.agreements.none')}</Text>}
        <Paper withBorder>
          {partners.map(({ other, terms }) => (
            <PairLine key={other.code} of={of} other={other} terms={terms} />
          ))}
        </Paper>
        {partners.length > 0 && alone > 0 && (
          <Text size="sm" c="dimmed">
            {t('integrations.agreements.alone', { count: alone })}
          </Text>
        )}
      </Stack>
    </>
  );
}
