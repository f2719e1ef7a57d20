import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatNumber } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { drawnFamily, NotDrawn } from '../../pedigree/drawn-family.js';
import { familyOf } from '../../pedigree/from-relatives.js';
import { Pedigree } from '../../pedigree/pedigree.js';
import type { Report } from './queries.js';

const BEST = graphql(`
  query BestRelatives($recordId: UUID!) {
    nextRelatives(recordId: $recordId) {
      __typename
      ... on NextRelatives {
        today {
          inclusionPower
        }
        prospects {
          relative
          relationInWords
          expected {
            inclusionPower
          }
          gain {
            inclusionPower
          }
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

type Best = ResultOf<typeof BEST>['nextRelatives'];

/** The family as a pedigree, who of it was typed, and, for a laboratory, whose sample would help most. */
export function Family({ report, mayReckon }: { readonly report: Report; readonly mayReckon: boolean }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const variables = { recordId: report.id };
  const [{ data, fetching }] = useQuery({ query: BEST, variables, pause: !isAsked });
  const relatives = report.content.relatives;
  const sex = report.content.person?.sex ?? 'unknown';
  const family = useMemo(() => familyOf(relatives ?? [], sex), [relatives, sex]);
  const best = data?.nextRelatives;
  const wanted = best?.__typename === 'NextRelatives' ? best.prospects[0]?.relative : undefined;
  const typed = new Set((relatives ?? []).flatMap(({ id, profile }) => (profile ? [id] : [])));
  if (!relatives || relatives.length === 0) return null;
  const stated = new Map(relatives.map((one) => [one.id, one]));
  return (
    <Paper component="section" withBorder p="md" aria-label={t('pictures.pedigree.title')}>
      <Title order={3} size="h5">
        {t('pictures.pedigree.title')}
      </Title>
      <Pedigree
        kin={drawnFamily(family, { t, stated, typed, wanted })}
        title={t('pictures.pedigree.title')}
      />
      <NotDrawn family={family} stated={stated} />
      {mayReckon && typed.size > 0 && (
        <Stack gap="xs" mt="sm" className="no-print">
          <Group justify="space-between">
            <Title order={4} size="h6">
              {t('pictures.pedigree.best')}
            </Title>
            {isAsked && <AsGraphql query={BEST} variables={variables} />}
          </Group>
          <Text size="sm" c="dimmed">
            {t('pictures.pedigree.bestText')}
          </Text>
          {best ? (
            <Prospects best={best} />
          ) : (
            <Button variant="default" w="fit-content" loading={fetching} onClick={() => setAsked(true)}>
              {t('pictures.pedigree.bestAction')}
            </Button>
          )}
        </Stack>
      )}
    </Paper>
  );
}

function Prospects({ best }: { readonly best: Best }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (best.__typename !== 'NextRelatives') return <Outcome of={best} done={undefined} />;
  if (best.prospects.length === 0) return <Text>{t('pictures.pedigree.bestNone')}</Text>;
  const percent = (share: number) => formatNumber(share * 100, language, 1);
  return (
    <ol className="lines">
      {best.prospects.map(({ relative, relationInWords, expected, gain }) => (
        <li key={relative}>
          {relationInWords}{' '}
          <Text span size="sm" c="dimmed">
            {t('pictures.pedigree.chance', { share: percent(expected.inclusionPower) })},{' '}
            {t('pictures.pedigree.gain', { points: percent(gain.inclusionPower) })}
          </Text>
        </li>
      ))}
    </ol>
  );
}
