import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Failure } from '../../parts/failure.js';
import { AROUND } from './around-queries.js';
import { Looked, Possible } from './around.js';
import { Head } from './head.js';
import { LIVING, REMAINS } from './queries.js';
import { SectionList } from './section-list.js';
import { sectionsOfLiving, sectionsOfRemains, type Section } from './sections.js';

/** A body as it was examined. */
export function RemainsPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/remains/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: REMAINS, variables: { id } });
  const remains = data?.remains;
  if (error) return <Failure again={() => again({ requestPolicy: 'network-only' })} />;
  if (!remains) return fetching ? null : <Failure refused />;
  return (
    <Stack maw={1200}>
      <Head
        title={t('record.body')}
        record={remains}
        states={[t(`value.RemainsStatus.${remains.status}`)]}
        asked={{ query: REMAINS, variables: { id } }}
      />
      <Rest id={id} sections={sectionsOfRemains(remains)} />
    </Stack>
  );
}

/** Somebody found alive, as it was registered. */
export function LivingPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/living/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: LIVING, variables: { id } });
  const person = data?.locatedPerson;
  if (error) return <Failure again={() => again({ requestPolicy: 'network-only' })} />;
  if (!person) return fetching ? null : <Failure refused />;
  return (
    <Stack maw={1200}>
      <Head
        title={t('record.person')}
        record={person}
        states={[]}
        asked={{ query: LIVING, variables: { id } }}
      />
      <Rest id={id} sections={sectionsOfLiving(person)} />
    </Stack>
  );
}

function Rest({ id, sections }: { readonly id: string; readonly sections: readonly Section[] }) {
  const [{ data: around }] = useQuery({ query: AROUND, variables: { id } });
  return (
    <>
      {around && <Possible around={around} />}
      <SectionList sections={sections} legs={[]} />
      {around && <Looked around={around} />}
    </>
  );
}
