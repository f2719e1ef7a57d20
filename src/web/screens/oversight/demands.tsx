import { Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry } from '../../format/format.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageEnd, Pages, type PageProps } from '../../parts/pages.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { DemandLine } from './demand.js';
import { EnterDemand } from './demand-enter.js';
import { DEMANDS, TRANSPARENCY } from './demand-queries.js';
import { YearChoice } from './year-choice.js';

const PAGE = 20;
/** Context of a demand: what was just entered is one of the list, also where the list was empty. */
const CONTEXT = { additionalTypenames: ['LegalDemand'] };

/**
 * Part of what authorities demand: yearly counts for everybody, and the register of one's own institution for
 * who answers for it.
 */
export function Demands() {
  const { t } = useTranslation();
  const { may } = useMe();
  return (
    <Stack maw={1000}>
      <div className="value">
        <Title order={2}>{t('demands.title')}</Title>
        <Text c="dimmed">{t('demands.lead')}</Text>
      </div>
      <Counts />
      {may('demands.enter') && <EnterDemand />}
      {may('demands.read') && (
        <>
          <Title order={3}>{t('demands.register')}</Title>
          <Pages of={Page} />
        </>
      )}
    </Stack>
  );
}

/** A year that is over, as everybody may read it. */
function Counts() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [year, setYear] = useState(() => new Date().getFullYear() - 1);
  const variables = { year, language };
  const [{ data }] = useQuery({ query: TRANSPARENCY, variables });
  const counted = data?.transparency;
  const howMany = (count: number | null): string => (count === null ? t('demands.some') : String(count));
  return (
    <Section title={t('demands.public')} asked={{ query: TRANSPARENCY, variables }}>
      <YearChoice year={year} onChange={setYear} />
      <Text mt="sm">{counted?.sentence}</Text>
      <ul>
        {counted?.demands.map(({ country, instrument, count }) => (
          <li key={`${country} ${instrument}`}>
            {[formatCountry(country, language), t(`demands.instrument.${instrument}`), howMany(count)].join(
              ' · ',
            )}
          </li>
        ))}
        {counted?.urgent.map(({ country, count }) => (
          <li key={country}>
            {[t('urgent.uses'), formatCountry(country, language), howMany(count)].join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Page({ after, onMore }: PageProps) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: DEMANDS,
    variables: { first: PAGE, after },
    context: CONTEXT,
  });
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const { nodes, pageInfo } = data.legalDemands;
  return (
    <>
      {nodes.map((one) => (
        <Paper key={one.id} withBorder p="sm">
          <DemandLine one={one} />
        </Paper>
      ))}
      <PageEnd
        isEmpty={nodes.length === 0}
        nothing={t('demands.none')}
        cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        onMore={onMore}
      />
    </>
  );
}
