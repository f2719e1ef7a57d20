import { Alert, Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatNumber } from '../format/format.js';
import { graphql, type VariablesOf } from '../graphql/graphql.js';
import { AsGraphql } from './as-graphql.js';
import { useLanguage } from './use-language.js';

/** The questions to ask next about a record. */
export const NEXT = graphql(`
  query Next($recordId: UUID!, $kind: MatchKind, $language: Language!) {
    nextQuestions(recordId: $recordId, kind: $kind, language: $language) {
      candidates
      uncertaintyBits
      notWeighed
      questions {
        question
        bits
        gain
        group
        sentence
        of {
          matchId
          code
          institutionName
        }
      }
    }
  }
`);

/** The number of questions shown: as many as somebody does in a day. */
const SHOWN = 5;

interface NextProps {
  readonly recordId: string;
  readonly kind?: VariablesOf<typeof NEXT>['kind'];
}

/** Shows the one step that tells most between the candidates, and the next best ones. */
export function NextQuestions({ recordId, kind }: NextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const variables = { recordId, language, ...(kind && { kind }) };
  const [{ data }] = useQuery({ query: NEXT, variables });
  const next = data?.nextQuestions;
  const [first, ...others] = next?.questions ?? [];
  if (!next || !first) return null;
  const part = ({ bits, gain }: (typeof next.questions)[number]) =>
    bits === null || next.uncertaintyBits === null
      ? gain && t(`pictures.next.gain.${gain}`)
      : t('pictures.next.part', {
          share: formatNumber(Math.min(100, (bits / next.uncertaintyBits) * 100), language),
        });
  return (
    <Paper component="section" withBorder p="md" aria-label={t('pictures.next.title')}>
      <Group justify="space-between" align="flex-start">
        <Title order={3} size="h5" mb="xs">
          {t('pictures.next.title')}
        </Title>
        <AsGraphql query={NEXT} variables={variables} />
      </Group>
      <Alert color="teal" variant="outline" p="sm">
        <Text fw={600}>{first.sentence}</Text>
        <Text size="sm">{part(first)}</Text>
        <OfWhom of={first.of} />
      </Alert>
      {others.length > 0 && (
        <ol className="lines" start={2}>
          {others.slice(0, SHOWN - 1).map((one) => (
            <li key={`${one.question} ${one.of?.matchId ?? ''}`}>
              {one.sentence}{' '}
              <Text span size="sm" c="dimmed">
                {part(one)}
              </Text>
              <OfWhom of={one.of} />
            </li>
          ))}
        </ol>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {[t('pictures.next.how', { count: next.candidates }), ...next.notWeighed].join(' ')}
      </Text>
    </Paper>
  );
}

interface Asked {
  readonly matchId: string;
  readonly code: string;
  readonly institutionName: string;
}

function OfWhom({ of }: { readonly of: Asked | null }) {
  if (!of) return null;
  return (
    <Text size="sm">
      <Anchor component={Link} to={`/matches/${of.matchId}`}>
        {of.code}
      </Anchor>
      {` · ${of.institutionName}`}
    </Text>
  );
}
