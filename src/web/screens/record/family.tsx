import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { bestOf, Prospects } from '../../pedigree/best-sample.js';
import { drawnFamily, NotDrawn } from '../../pedigree/drawn-family.js';
import { familyOf } from '../../pedigree/from-relatives.js';
import { Pedigree } from '../../pedigree/pedigree.js';
import type { ReportResult } from './queries.js';

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

/** The family as a pedigree, who of it was typed, and, for a laboratory, whose sample would help most. */
export function Family({
  report,
  mayReckon,
}: {
  readonly report: ReportResult;
  readonly mayReckon: boolean;
}) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const variables = { recordId: report.id };
  const [{ data, fetching }] = useQuery({ query: BEST, variables, pause: !isAsked });
  const relatives = report.content.relatives;
  const sex = report.content.person?.sex ?? 'unknown';
  const family = useMemo(() => familyOf(relatives ?? [], sex), [relatives, sex]);
  const best = data?.nextRelatives;
  const wanted = bestOf(best);
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
