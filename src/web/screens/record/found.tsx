import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { isPointed, stopOf, type Stop } from '../../map/way.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { NextQuestions } from '../../parts/next-questions.js';
import { PhotographsOfRecord } from '../../photographs/of-record.js';
import { thingsOf } from '../../photographs/things-of.js';
import { ME } from '../../shell/session.js';
import { FormOfRecord } from '../documents/form-of-record.js';
import { ReintegrationPlan } from '../offers/plan.js';
import { ProceduresOfRecord } from '../procedures/of-record.js';
import { FoundAround, idsOf, Looked } from './around.js';
import { SamplesOfRecord } from '../dna-words/samples-of-record.js';
import { UrgentOfRecord } from './urgent-of-record.js';
import { AskedHere } from './asked-here.js';
import { CaseQuestionOf } from './case-question.js';
import { Head } from './head.js';
import { LIVING, REMAINS, type RemainsResult } from './queries.js';
import { SectionList } from './section-list.js';
import { sectionsOfLiving, sectionsOfRemains, type Section } from './sections.js';
import { useAround } from './use-around.js';
import { whoOfLiving, whoOfRemains } from './who.js';

/** A body as it was examined. */
export function RemainsPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/remains/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: REMAINS, variables: { id } });
  const remains = data?.remains;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!remains) return fetching ? <Loading /> : <Failure refused />;
  return (
    <Stack maw={1200}>
      <Head
        title={t('record.body')}
        record={remains}
        who={whoOfRemains(remains)}
        states={[t(`value.RemainsStatus.${remains.status}`)]}
        asked={{ query: REMAINS, variables: { id } }}
      />
      <Rest
        id={id}
        changedAt={remains.changedAt}
        sections={sectionsOfRemains(remains)}
        things={thingsOf(remains.content, t)}
        amend="remains.amend"
        found={findOf(remains)}
        mayAsk={!remains.withdrawn}
      />
      {!remains.withdrawn && <FormOfRecord recordId={id} />}
    </Stack>
  );
}

/** Page of somebody found alive, as it was registered. */
export function LivingPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/living/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: LIVING, variables: { id } });
  const person = data?.locatedPerson;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!person) return fetching ? <Loading /> : <Failure refused />;
  return (
    <Stack maw={1200}>
      <Head
        title={t('record.person')}
        record={person}
        who={whoOfLiving(person)}
        states={[]}
        asked={{ query: LIVING, variables: { id } }}
      />
      <Rest
        id={id}
        changedAt={person.changedAt}
        sections={sectionsOfLiving(person)}
        things={thingsOf(person.content, t)}
        amend="living.amend"
        found={undefined}
        mayAsk={!person.withdrawn}
      />
      {!person.withdrawn && <ReintegrationPlan recordId={id} />}
      <ProceduresOfRecord recordId={id} code={person.code} type="living" withdrawn={person.withdrawn} />
    </Stack>
  );
}

/** A point on the map where there is one; the place in words stands among the sections. */
function findOf({ content: { found } }: RemainsResult): Stop | undefined {
  const stop = stopOf(found?.place);
  return stop && isPointed(stop) ? stop : undefined;
}

interface RestProps {
  readonly id: string;
  readonly changedAt: string;
  readonly sections: readonly Section[];
  readonly found: Stop | undefined;
  readonly mayAsk: boolean;
  /** Marks and effects in words. */
  readonly things: readonly string[];
  /** Operation that it takes to change such a record. */
  readonly amend: string;
}

function Rest({ id, changedAt, sections, found, mayAsk, things, amend }: RestProps) {
  const { around, refusal, hasCome } = useAround(id, changedAt);
  const [{ data: me }] = useQuery({ query: ME });
  const may = (operation: string): boolean => me?.me.mayDo.includes(operation) ?? false;
  return (
    <>
      <AskedHere key={String(hasCome)} recordId={id} matchIds={idsOf(around)} />
      <FoundAround around={around} refusal={refusal} />
      <CaseQuestionOf recordId={id} around={around} mayAsk={mayAsk} />
      {mayAsk && may('matches.ask') && <NextQuestions recordId={id} />}
      <SectionList sections={sections} way={{ stops: [], found }} />
      {may('photographs.read') && (
        <PhotographsOfRecord
          recordId={id}
          mayChange={mayAsk && may('photographs.add') && may(amend)}
          things={things}
        />
      )}
      {around && <Looked around={around} />}
      <SamplesOfRecord recordId={id} />
      <UrgentOfRecord recordId={id} />
    </>
  );
}
