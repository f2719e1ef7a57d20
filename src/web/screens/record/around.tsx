import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { formatCountry, formatMoment, formatProbability } from '../../format/format.js';
import { CandidateLine } from '../../parts/candidate-line.js';
import { Failure } from '../../parts/failure.js';
import { probabilityInWords } from '../../parts/probability-in-words.js';
import { useLanguage } from '../../parts/use-language.js';
import type { Words } from '../../words/texts.js';
import { hasWord } from '../../words/words.js';
import type { Around } from './around-queries.js';

interface FoundAroundProps {
  readonly around: Around | undefined;
  readonly refusal: CombinedError | undefined;
}

/** Part of what was found for a record, or why that is not told now. */
export function FoundAround({ around, refusal }: FoundAroundProps) {
  if (around) return <Possible around={around} />;
  return refusal ? <Failure error={refusal} /> : null;
}

/** Part of who of other institutions has seen a record: the family may be shown it. */
export function Looked({ around }: { readonly around: Around }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const lookers = around.disclosures?.nodes ?? [];
  const finders = around.searchFindings?.nodes ?? [];
  return (
    <Paper component="section" withBorder p="md" aria-label={t('record.looked')}>
      <Title order={3} size="h5" mb="xs">
        {t('record.looked')}
      </Title>
      {lookers.length + finders.length === 0 && <Text size="sm">{t('record.lookedNobody')}</Text>}
      <ul className="plain">
        {lookers.map((one) => (
          <li key={`${one.institution} ${one.actorId} ${one.purpose} ${one.level}`}>
            {one.institutionName}
            <Text size="sm" c="dimmed">
              {t('record.lookedLine', {
                purpose: isPurpose(one.purpose) ? t(`purpose.words.${one.purpose}`) : one.purpose,
                level: one.level,
                first: formatMoment(one.firstAt, language),
                last: formatMoment(one.lastAt, language),
              })}
            </Text>
          </li>
        ))}
        {finders.map((one) => (
          <li key={`${one.actorId} ${one.at}`}>
            {one.institutionName}
            <Text size="sm" c="dimmed">
              {t('search.foundBy')}
              {t('colon')} {t(`search.purposes.${one.purpose}`)} · {t('search.level', { level: one.level })} ·{' '}
              {formatMoment(one.at, language)}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

const isPurpose = (purpose: string): purpose is keyof Words['purpose']['words'] =>
  hasWord('purpose.words', purpose);

/** The pairs that it is one side of. */
export const idsOf = (around: Around | undefined): readonly string[] =>
  around?.matches.nodes.map(({ id }) => id) ?? [];

type Candidate = Around['candidates'][number];

/**
 * Candidates that stand high because of another report, which nobody has confirmed to be of the same person.
 */
function FoundTogether({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (candidates.length === 0) return null;
  return (
    <section aria-label={t('record.leads')}>
      <Title order={4} size="h6" mt="md" mb="xs">
        {t('record.leads')}
      </Title>
      <Text size="sm" mb="xs">
        {t('record.leadsLead')}
      </Text>
      <Paper withBorder>
        {candidates.map(({ a, b, kind, counterpart, onlyTogetherWith, ...figures }) => (
          <Stack key={`${a} ${b}`} className="row" gap={4}>
            <Text fw={600}>{t(`kind.${kind}`)}</Text>
            <Text size="sm" className="value">
              {counterpart.code ?? t('candidates.hidden')} ·{' '}
              {[
                counterpart.institutionName,
                counterpart.country && formatCountry(counterpart.country, language),
              ]
                .filter(Boolean)
                .join(', ')}
              {[
                '',
                probabilityInWords(t, language, figures) ?? (figures.band && t(`band.${figures.band}`)),
                figures.smallBank && t('compare.smallBank'),
              ]
                .filter((one) => one !== null)
                .join(' · ')}
            </Text>
            {onlyTogetherWith.map((report) => (
              <Text key={report.code} size="sm" className="value">
                <OnlyTogether report={report} />
              </Text>
            ))}
          </Stack>
        ))}
      </Paper>
    </section>
  );
}

function OnlyTogether({ report }: { readonly report: Candidate['onlyTogetherWith'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code, institutionName, probability, band } = report;
  const shown = probability === null ? '' : formatProbability(probability, language);
  const p = shown ? ` (p ${/^\d/.test(shown) ? '= ' : ''}${shown})` : band ? ` (${t(`band.${band}`)})` : '';
  return code === null
    ? t('record.onlyTogetherHidden', { p })
    : t('record.onlyTogether', { code, institution: institutionName ?? '', p });
}

/** Part of what the comparison has found for a record. */
function Possible({ around }: { readonly around: Around }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('record.matches')}>
      <Title order={3} size="h5" mb="xs">
        {t('record.matches')}
      </Title>
      {around.matches.nodes.length === 0 && <Text>{t('record.matchesNothing')}</Text>}
      {around.matches.nodes.length > 0 && (
        <Paper withBorder>
          {around.matches.nodes.map((line) => (
            <CandidateLine key={line.id} line={line} />
          ))}
        </Paper>
      )}
      <FoundTogether candidates={around.candidates} />
    </section>
  );
}
