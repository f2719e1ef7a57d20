import { Alert, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { CountryChoice } from '../../parts/country-choice.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { MakeOffer } from './make-offer.js';
import { CLOSE, OFFERS, type OfferNode, type OfferKindInput } from './queries.js';
import { SaidOfOffer } from './said-of-offer.js';

const PAGE = 50;
/** Context of an offer: what was just offered is one of the list, also where the list was empty. */
const CONTEXT = { additionalTypenames: ['Offer'] };

interface Filter {
  readonly kind: OfferKindInput | '';
  readonly country: string;
  readonly own: boolean;
}

/** Training and work that is offered now; whoever may offers something, and closes it. */
export function Offers() {
  const { t } = useTranslation();
  const { may } = useMe();
  const [filter, setFilter] = useState<Filter>({ kind: '', country: '', own: false });
  const page = useMemo(() => pageOf(filter), [filter]);
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('offers.title')}</Title>
          <Text c="dimmed">{t('offers.lead')}</Text>
        </div>
        <AsGraphql query={OFFERS} variables={askedBy(filter, null)} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} className="no-print">
        <NativeSelect
          label={t('offers.kindLabel')}
          value={filter.kind}
          data={[
            { value: '', label: t('offers.anyKind') },
            { value: 'training', label: t('offers.kind.training') },
            { value: 'work', label: t('offers.kind.work') },
          ]}
          onChange={({ currentTarget: { value } }) => setFilter({ ...filter, kind: value as Filter['kind'] })}
        />
        <CountryChoice
          label={t('offers.country')}
          none={t('offers.anyCountry')}
          value={filter.country}
          onChange={(country) => setFilter({ ...filter, country })}
        />
        <NativeSelect
          label={t('offers.whose')}
          value={filter.own ? 'own' : 'all'}
          data={[
            { value: 'all', label: t('offers.everybody') },
            { value: 'own', label: t('offers.ours') },
          ]}
          onChange={({ currentTarget: { value } }) => setFilter({ ...filter, own: value === 'own' })}
        />
      </SimpleGrid>
      <Pages key={JSON.stringify(filter)} of={page} />
      {may('offers.make') && <MakeOffer />}
    </Stack>
  );
}

const askedBy = ({ kind, country, own }: Filter, after: string | null) => ({
  ...{ first: PAGE, after, own },
  ...(kind && { kind }),
  ...(country && { country }),
});

const pageOf = (filter: Filter) =>
  function Page({ after, onMore }: PageProps) {
    const { t } = useTranslation();
    const [{ data, error }, again] = useQuery({
      query: OFFERS,
      variables: askedBy(filter, after),
      context: CONTEXT,
    });
    if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
    if (!data) return <Loading />;
    const { nodes, pageInfo } = data.offers;
    return (
      <>
        {nodes.length > 0 && (
          <Paper withBorder>
            {nodes.map((offer) => (
              <Row key={offer.id} offer={offer} />
            ))}
          </Paper>
        )}
        <PageEnd
          isEmpty={nodes.length === 0}
          nothing={t('offers.nothing')}
          cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          onMore={onMore}
        />
      </>
    );
  };

function Row({ offer }: { readonly offer: OfferNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { institutionId, may } = useMe();
  const [{ data, fetching }, close] = useMutation(CLOSE);
  const said = data?.closeOffer;
  const isOurs = offer.institutionId === institutionId && may('offers.make') && offer.state === 'open';
  return (
    <div className="row">
      <div className="two-parts">
        <SaidOfOffer offer={offer} />
        {isOurs && (
          <Button
            variant="default"
            size="compact-sm"
            loading={fetching}
            className="no-print"
            onClick={() => void close({ input: { id: offer.id, expectedVersion: offer.version } })}
          >
            {t('offers.close')}
          </Button>
        )}
      </div>
      {said?.__typename === 'Offer' ? (
        <Alert color="teal" role="status">
          {t('offers.closedAt', { when: formatMoment(new Date(), language) })}
        </Alert>
      ) : (
        <Outcome of={said} done={undefined} />
      )}
    </div>
  );
}
