import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatDistance, formatMoment } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Facts } from '../../parts/facts.js';
import { Failure } from '../../parts/failure.js';
import { TextLink } from '../../parts/links.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useMe } from '../../parts/use-me.js';
import { useNetwork } from '../../parts/use-network.js';
import { AddPaper } from './add-paper.js';
import { DoStep } from './do-step.js';
import { HandOn } from './hand-on.js';
import { documentName, type OfKind } from './of-kind.js';
import { OwnersDeeds } from './owners-deeds.js';
import { Papers } from './papers.js';
import { KIND, PROCEDURE, RECORD_OF, type ShownProcedure } from './queries.js';
import { Steps } from './steps.js';
import { Stopped } from './stopped.js';

/** Page of one procedure: whose turn, until when, what blocks, its steps and papers, and what one may do. */
export function ProcedurePage() {
  const { id } = useParams({ from: '/procedures/$id' });
  const [{ data, error, fetching }, again] = useQuery({ query: PROCEDURE, variables: { id } });
  const one = data?.procedure;
  const [{ data: told }] = useQuery({
    query: KIND,
    variables: { kind: one?.kind ?? '' },
    pause: one === undefined,
  });
  if (error?.networkError) return <Failure again={() => again({ requestPolicy: 'network-only' })} />;
  if (!one) return fetching ? <Loading /> : <Failure refused />;
  return <Shown one={one} kind={told?.procedureKind ?? undefined} />;
}

function Shown({ one, kind }: OfKind) {
  const { t } = useTranslation();
  const { institutionId } = useMe();
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Text c="dimmed">{t('procedures.one')}</Text>
          <Title order={2}>{kind?.name ?? one.kind}</Title>
          <TextLink to="/procedures" className="no-print">
            {t('procedures.title')}
          </TextLink>
        </div>
        <Group gap="xs" className="no-print">
          <Button variant="subtle" size="compact-sm" onClick={() => window.print()}>
            {t('record.print')}
          </Button>
          <AsGraphql query={PROCEDURE} variables={{ id: one.id }} />
        </Group>
      </Group>
      <Standing one={one} />
      {one.missing.length > 0 && <Missing one={one} kind={kind} />}
      <Steps one={one} kind={kind} />
      <Papers one={one} kind={kind} />
      <Deeds one={one} kind={kind} />
      <About one={one} kind={kind} isOwner={one.institutionId === institutionId} />
    </Stack>
  );
}

/** Actions of whoever has the step, and of the owner of the record. */
function Deeds({ one, kind }: OfKind) {
  const { institutionId, may } = useMe();
  const isOpen = one.state === 'open';
  const isActing = isOpen && one.actingId === institutionId && may('procedures.act');
  const isOwner = one.institutionId === institutionId && may('procedures.open');
  return (
    <>
      {isActing && <AddPaper one={one} kind={kind} />}
      {isActing && <DoStep one={one} kind={kind} />}
      {isOpen && (isActing || isOwner) && <HandOn one={one} />}
      {isOwner && <OwnersDeeds one={one} />}
      {one.state === 'stopped' && may('procedures.act') && <Stopped id={one.id} />}
    </>
  );
}

function Standing({ one }: { readonly one: ShownProcedure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  const isLate = one.dueAt !== null && new Date(one.dueAt) < new Date();
  const isBad = isLate || one.state === 'stopped' || one.state === 'refused';
  const current = one.steps.find(({ state }) => state === 'open');
  return (
    <Alert color={isBad ? 'orange' : 'teal'} variant="outline">
      <Text fw={600}>{t(`procedures.state.${one.state}`)}</Text>
      {one.actingId && <Text>{t('procedures.turn', { name: nameOf(one.actingId) })}</Text>}
      {one.dueAt && (
        <Text size="sm">
          {t(isLate ? 'procedures.late' : 'procedures.due', { when: formatMoment(one.dueAt, language) })} (
          {formatDistance(one.dueAt, new Date(), language)})
        </Text>
      )}
      {current && !current.dueKnown && <Text size="sm">{t('procedures.dueUnknown')}</Text>}
      {current && <ByLaw step={current} />}
      {one.closedAt && <Text size="sm">{formatMoment(one.closedAt, language)}</Text>}
    </Alert>
  );
}

/** What the law of the country says of the time of a step, and by which article. */
function ByLaw({ step }: { readonly step: ShownProcedure['steps'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { noDate, notBefore, legalBasis } = step;
  return (
    <>
      {notBefore && (
        <Text size="sm">{t('procedures.notBefore', { when: formatMoment(notBefore, language) })}</Text>
      )}
      {noDate && (
        <Text size="sm">{t('procedures.noDate', { why: t(`procedures.noDateWhy.${noDate}`) })}</Text>
      )}
      {legalBasis && <Text size="sm">{t('procedures.basis', { basis: legalBasis })}</Text>}
    </>
  );
}

function Missing({ one, kind }: OfKind) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" variant="outline">
      <Text fw={600}>{t('procedures.missing')}</Text>
      <ul className="lines">
        {one.missing.map((id) => (
          <li key={id}>{documentName(kind, id)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function About({ one, kind, isOwner }: OfKind & { readonly isOwner: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Section title={t('procedures.about')}>
      <Stack gap="xs">
        {kind && kind.version !== one.kindVersion && (
          <Text size="sm">{t('procedures.version', { version: one.kindVersion })}</Text>
        )}
        <Facts
          of={[
            [t('procedures.about'), kind?.about],
            [t('procedures.other'), one.otherCountry && formatCountry(one.otherCountry, language)],
            [t('procedures.law'), kind?.legalBasis.map(({ title }) => title).join('\n')],
            [t('procedures.unknown'), kind?.unknown.join('\n')],
          ]}
        />
        {isOwner && <RecordLink id={one.recordId} />}
      </Stack>
    </Section>
  );
}

function RecordLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: RECORD_OF, variables: { id } });
  const code = data?.report?.code ?? data?.locatedPerson?.code;
  if (!code) return null;
  return (
    <TextLink to={data?.report ? '/cases/$id' : '/living/$id'} params={{ id }} className="no-print">
      {t('procedures.record')}
      {t('colon')} {code}
    </TextLink>
  );
}
