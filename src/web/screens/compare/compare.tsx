import { Alert, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatProbability, formatWeight } from '../../format/format.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { isBlindChosen } from '../../parts/blind-choice.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { probabilityInWords } from '../../parts/probability-in-words.js';
import { NextQuestions } from '../../parts/next-questions.js';
import { OfficesTold } from '../../parts/offices-told.js';
import { useLanguage } from '../../parts/use-language.js';
import { PhotographsOfMatch } from '../../photographs/of-match.js';
import { ME } from '../../shell/session.js';
import { FromMatch } from '../identification/propose.js';
import { COMPARE, isAcross, isBlindFor, type ComparedMatchResult, type Explained } from './compare-query.js';
import { Competing } from './competing.js';
import { Decision } from './decision.js';
import { Dna } from './dna.js';
import { FieldTable } from './field-table.js';
import { Judge } from './judge.js';
import { Journey } from './journey.js';
import { nameOfField } from './name-of-field.js';
import { OtherBand } from './other-band.js';
import { Against, InFavour } from './speaks.js';
import { Teeth } from './teeth.js';
import { Urgent } from './urgent.js';
import { Waterfall } from './waterfall.js';

/**
 * Two records side by side: what agrees, what differs, what is not known, how it adds up, and what each side
 * holds.
 */
export function Compare() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useParams({ from: '/matches/$id' });
  const variables = { id, language, blind: isBlindChosen() };
  const [{ data, error, fetching }, again] = useQuery({ query: COMPARE, variables });
  const [{ data: me }] = useQuery({ query: ME });
  const may = (operation: string): boolean => me?.me.mayDo.includes(operation) ?? false;
  const mayAsk = may('matches.ask');
  const match = data?.match;
  if (error) return <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!match) return fetching ? <Loading /> : <Failure refused />;
  const seen = { now: match.probability, isExplained: match.evidence.length > 0 };
  return (
    <Stack maw={1200}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{t('compare.title')}</Title>
          <Text c="dimmed">{t(`matchState.${match.state}`)}</Text>
        </div>
        <AsGraphql query={COMPARE} variables={variables} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Side side={match.a} {...seen} />
        <Side side={match.b} {...seen} />
      </SimpleGrid>
      <Judge match={match} onJudged={() => again({ requestPolicy: 'network-only' })} />
      <Score match={match} />
      <Urgent match={match} onOpened={() => again({ requestPolicy: 'network-only' })} />
      <FromMatch match={match} />
      <Decision match={match} onChanged={() => again({ requestPolicy: 'network-only' })} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {match.explanation && <Against explanation={match.explanation} />}
        {match.explanation &&
          (isAcross(match) ? (
            <InFavour explanation={match.explanation} />
          ) : (
            <Waterfall steps={match.explanation.waterfall} />
          ))}
      </SimpleGrid>
      {match.evidence.some(({ group }) => group === 'dna') && (
        <Dna
          matchId={match.id}
          kind={match.kind}
          isOwn={match.a.own && match.b.own}
          mayExchange={may('laboratory.exchange')}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Competing match={match} />
        {/* The questions that would decide most are reckoned from how likely the candidates are. */}
        {(mayAsk && !isBlindFor(match) ? ownOf(match) : []).map((recordId) => (
          <NextQuestions key={recordId} recordId={recordId} kind={match.kind} />
        ))}
      </SimpleGrid>
      {may('photographs.read') && <PhotographsOfMatch matchId={id} names={namesOf(match, t)} />}
      <OfficesTold
        subject="match"
        id={id}
        recordIds={[match.a, match.b].flatMap(({ own, recordId }) => (own && recordId ? [recordId] : []))}
      />
      <Teeth match={match} />
      <Journey match={match} />
      <FieldTable match={match} />
      {match.explanation && <Missing explanation={match.explanation} />}
    </Stack>
  );
}

/** Records of one's own among the two; what is settled asks for nothing more. */
const ownOf = ({ a, b, state }: ComparedMatchResult): string[] =>
  ['identified', 'excluded', 'settled', 'lapsed'].includes(state)
    ? []
    : [a, b].flatMap(({ recordId }) => recordId ?? []);

const HEAD = { report: 'compare.reported', remains: 'compare.found', living: 'compare.alive' } as const;

const headOf = ({ recordType }: ComparedMatchResult['a']) =>
  recordType && recordType in HEAD ? HEAD[recordType as keyof typeof HEAD] : 'compare.other';

const namesOf = ({ a, b }: ComparedMatchResult, t: TFunction) => {
  const nameOf = (side: ComparedMatchResult['a']): string =>
    [t(headOf(side)), side.code].filter(Boolean).join(' · ');
  return { a: nameOf(a), b: nameOf(b) };
};

/** Probabilities that differ by less are told as one. */
const MOVED = 0.1;

interface SideProps {
  readonly side: ComparedMatchResult['a'];
  readonly now: number | null;
  readonly isExplained: boolean;
}

function Side({ side, now, isExplained }: SideProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const then = side.probabilityThen;
  const isMoved = then !== null && now !== null && Math.abs(then - now) >= MOVED;
  const figures = isMoved ? { then, now } : undefined;
  const where = [side.institutionName, side.country && formatCountry(side.country, language)].filter(Boolean);
  return (
    <Paper withBorder p="md" bg={side.recordType === 'report' ? 'var(--am)' : 'var(--pm)'}>
      <Text size="sm" fw={600}>
        {t(headOf(side))}
      </Text>
      <Title order={3} size="h4" className="value">
        {side.code ?? t('candidates.hidden')}
      </Title>
      <Text size="sm">{side.own ? t('candidates.own') : where.join(', ')}</Text>
      {side.state && <Text size="sm">{t(`sideState.${side.state}`)}</Text>}
      {figures && !side.bandChange && (
        <Text size="sm" fw={600}>
          {t('compare.decidedAt', {
            then: formatProbability(figures.then, language),
            now: formatProbability(figures.now, language),
          })}
        </Text>
      )}
      {side.bandChange && <OtherBand change={side.bandChange} {...{ isExplained, figures }} />}
      {side.handlingNote && (
        <Text size="sm" fs="italic">
          {side.handlingNote}
        </Text>
      )}
    </Paper>
  );
}

function Score({ match }: { readonly match: ComparedMatchResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hidden = match.redactions.filter(({ reason }) => reason !== 'CROSSES').length;
  const probability = probabilityInWords(t, language, match);
  return (
    <Paper withBorder p="md">
      {probability !== undefined && (
        <Text>
          {t('compare.share')}
          {t('colon')} <b className="number">{probability}</b>, {t('compare.or')}
          {match.log10LR !== null && (
            <span className="number"> · log10 LR {formatWeight(match.log10LR, language)}</span>
          )}
        </Text>
      )}
      {isAcross(match) && match.band && (
        <>
          <Text>
            {t('compare.degree')}
            {t('colon')} <b>{t(`band.${match.band}`)}</b>
          </Text>
          <Text size="sm">{t('compare.across')}</Text>
        </>
      )}
      {match.smallBank && <SmallBank match={match} />}
      {match.explanation?.verbalScale && <Text size="sm">{match.explanation.verbalScale.sentence}</Text>}
      <Text size="sm" c="dimmed">
        {t('compare.notIdentified')} ({t('compare.model', { version: match.modelVersion })})
      </Text>
      {hidden > 0 && (
        <Text size="sm" title={match.redactions.map(({ path }) => path).join(', ')}>
          {t('compare.hidden', { count: hidden })}. {t('compare.hiddenWhy')}
        </Text>
      )}
    </Paper>
  );
}

/** Explanation of why there is a range, or the band alone. */
function SmallBank({ match }: { readonly match: ComparedMatchResult }) {
  const { t } = useTranslation();
  const records = match.smallBank?.records ?? null;
  return (
    <Alert color="gray" variant="light" p="xs" my="xs">
      <Text size="sm">
        {records === null
          ? `${t(`band.${match.band ?? 'hidden'}`)} · ${t('compare.smallBankForeign')}`
          : t('compare.smallBankOwn', { records })}
      </Text>
    </Alert>
  );
}

function Missing({ explanation }: { readonly explanation: Explained }) {
  const { t } = useTranslation();
  const { missing } = explanation;
  if (missing.length === 0) return null;
  /** The name of the field, where the same sentence is said of several fields: each then says of which. */
  const fieldOf = ({ field, sentence }: Explained['missing'][number]) =>
    missing.filter((one) => one.sentence === sentence).length > 1 ? nameOfField(t, field) : undefined;
  return (
    <section aria-label={t('compare.missing')}>
      <Title order={3} size="h4" mb="xs">
        {t('compare.missing')}
      </Title>
      <ul>
        {missing.map((one) => (
          <li key={`${one.field} ${one.sentence}`}>
            {[fieldOf(one), one.sentence].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
