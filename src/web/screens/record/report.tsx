import { Alert, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { stopOf } from '../../map/way.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { OfficesTold } from '../../parts/offices-told.js';
import { NextQuestions } from '../../parts/next-questions.js';
import { useLanguage } from '../../parts/use-language.js';
import { PhotographsOfRecord } from '../../photographs/of-record.js';
import { thingsOf } from '../../photographs/things-of.js';
import { ME } from '../../shell/session.js';
import { FormOfRecord } from '../documents/form-of-record.js';
import { Companions } from '../companions/of-report.js';
import { AskForm } from '../inquiries/ask-form.js';
import { ProceduresOfRecord } from '../procedures/of-record.js';
import { PassOn } from '../transmission/pass-on.js';
import { FoundAround, idsOf, Looked } from './around.js';
import { AskedHere } from './asked-here.js';
import { CaseQuestionOf } from './case-question.js';
import { Consents } from './consents.js';
import { OfficesOfReport } from './offices.js';
import { Family } from './family.js';
import { Head } from './head.js';
import { REPORT, type ReportResult } from './queries.js';
import { SectionList } from './section-list.js';
import { Steer } from './steer.js';
import { journeyOf, sectionsOfReport } from './sections.js';
import { Timeline } from './timeline.js';
import { SamplesOfRecord } from '../dna-words/samples-of-record.js';
import { UrgentOfRecord } from './urgent-of-record.js';
import { useAround } from './use-around.js';
import { whoOfReport } from './who.js';

/**
 * A report and its search: who it is, how it stands, what is asked, what was found; then all that is known
 * and what was done.
 */
export function ReportPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useParams({ from: '/cases/$id' });
  const variables = { id, language };
  const [{ data, error, fetching }, again] = useQuery({ query: REPORT, variables });
  const [{ data: me }] = useQuery({ query: ME });
  const report = data?.report;
  const { around, refusal, hasCome } = useAround(id, report?.changedAt);
  const may = (operation: string): boolean => me?.me.mayDo.includes(operation) ?? false;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!report) return fetching ? <Loading /> : <Failure refused />;
  return (
    <Stack maw={1200}>
      <Head
        title={t('record.report')}
        record={report}
        who={whoOfReport(report)}
        states={statesOf(report, t)}
        asked={{ query: REPORT, variables }}
      />
      <Alert color={report.familyContact === 'safe' ? 'teal' : 'orange'} variant="outline">
        {t(`record.safety.${report.familyContact}`)}
      </Alert>
      <Steer
        recordId={id}
        keeper={report.institution?.code}
        onMoved={() => again({ requestPolicy: 'network-only' })}
      />
      <AskedHere key={String(hasCome)} recordId={id} matchIds={idsOf(around)} />
      <FoundAround around={around} refusal={refusal} />
      <CaseQuestionOf recordId={id} around={around} mayAsk={!report.withdrawn} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {may('matches.ask') && !report.withdrawn && <NextQuestions recordId={id} />}
        <Helps report={report} />
      </SimpleGrid>
      <Companions key={`companions ${String(hasCome)}`} recordId={id} />
      <SectionList
        sections={sectionsOfReport(report)}
        way={{ stops: journeyOf(report).flatMap(({ leg, value }) => stopOf(value, leg) ?? []) }}
      />
      <Pictures report={report} may={may} />
      <Family report={report} mayReckon={may('laboratory.plan')} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Timeline key={String(hasCome)} id={id} />
        <Stack>
          <Consents standing={report.consentStanding} level={around?.disclosureCap?.level} />
          {around && <Looked around={around} />}
          <OfficesOfReport recordId={id} />
          <OfficesTold subject="report" id={id} recordIds={[id]} />
          <SamplesOfRecord recordId={id} />
          <UrgentOfRecord recordId={id} />
        </Stack>
      </SimpleGrid>
      <ProceduresOfRecord recordId={id} code={report.code} type="report" withdrawn={report.withdrawn} />
      {!report.withdrawn && <Deeds id={id} may={may} />}
    </Stack>
  );
}

function Pictures({
  report: { id, content, withdrawn },
  may,
}: {
  readonly report: ReportResult;
  readonly may: (operation: string) => boolean;
}) {
  const { t } = useTranslation();
  if (!may('photographs.read')) return null;
  const mayChange = may('photographs.add') && may('reports.amend') && !withdrawn;
  return <PhotographsOfRecord recordId={id} mayChange={mayChange} things={thingsOf(content, t)} />;
}

/** Actions on a report: passed on to who has to search, asked of a register. */
function Deeds({ id, may }: { readonly id: string; readonly may: (operation: string) => boolean }) {
  return (
    <>
      <FormOfRecord recordId={id} />
      {may('transmissions.send') && <PassOn recordId={id} />}
      {may('inquiries.ask') && <AskForm recordId={id} />}
    </>
  );
}

function statesOf(report: ReportResult, t: TFunction): readonly string[] {
  const state = report.case?.state;
  return [
    t(`value.ReportStatus.${report.status}`),
    ...(state === undefined ? [] : [t(`record.caseState.${state}`)]),
  ];
}

/** List of what would help the search most, the best first. */
function Helps({ report: { completeness } }: { readonly report: ReportResult }) {
  const { t } = useTranslation();
  const { score, reachable, tasks } = completeness;
  if (tasks.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={t('record.helps')}>
      <Title order={3} size="h5" mb="xs">
        {t('record.helps')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('record.score', { score, reachable })}
      </Text>
      <ol className="lines">
        {tasks.map(({ item, text }) => (
          <li key={item}>{text}</li>
        ))}
      </ol>
    </Paper>
  );
}
