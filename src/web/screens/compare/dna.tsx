import { Alert, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatNumber, formatShare, formatWeight } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';

const DNA = graphql(`
  query Dna($matchId: UUID!) {
    kinshipEvidence(matchId: $matchId) {
      __typename
      ... on KinshipEvidence {
        log10LR
        cautions {
          code
          message
        }
        hypotheses {
          id
          statement
          prior
          posterior
          log10LR
        }
        loci {
          locus
          answer
          log10LR
          genotypes {
            person
            alleles
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

type Evidence = Extract<ResultOf<typeof DNA>['kinshipEvidence'], { readonly __typename: 'KinshipEvidence' }>;

/** What the DNA says, reckoned when somebody asks: the hypotheses side by side, and each locus with what was seen. */
export function Dna({ matchId }: { readonly matchId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({ query: DNA, variables: { matchId }, pause: !isOpen });
  const answer = data?.kinshipEvidence;
  return (
    <Paper component="section" withBorder p="md" aria-label={t('dna.title')}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {t('dna.title')}
        </Title>
        {isOpen ? (
          <AsGraphql query={DNA} variables={{ matchId }} />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)} className="no-print">
            {t('dna.show')}
          </Button>
        )}
      </Group>
      {isOpen && fetching && <Text>{t('loading')}</Text>}
      {answer?.__typename === 'KinshipEvidence' && <Reckoned evidence={answer} />}
      {answer && answer.__typename !== 'KinshipEvidence' && <Outcome of={answer} done={undefined} />}
    </Paper>
  );
}

function Reckoned({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  return (
    <Stack mt="sm">
      {evidence.cautions.length > 0 && (
        <Alert color="orange" variant="outline" title={t('dna.cautions')}>
          <ul className="lines">
            {evidence.cautions.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Hypotheses evidence={evidence} />
      <Loci evidence={evidence} />
    </Stack>
  );
}

function Hypotheses({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('dna.hypothesis')}</Table.Th>
            <Table.Th>log10 LR</Table.Th>
            <Table.Th>{t('dna.before')}</Table.Th>
            <Table.Th>{t('dna.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {evidence.hypotheses.map(({ id, statement, prior, posterior, log10LR }) => (
            <Table.Tr key={id}>
              <Table.Td className="value">{statement}</Table.Td>
              <Table.Td className="number">
                {log10LR === null ? '–' : formatWeight(log10LR, language)}
              </Table.Td>
              <Table.Td className="number">{formatNumber(prior * 100, language, 2)} %</Table.Td>
              <Table.Td className="number">
                {posterior === null ? '–' : formatShare(posterior, language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Loci({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table aria-label={t('dna.loci')} verticalSpacing={4}>
        <Table.Tbody>
          {evidence.loci.map(({ locus, answer, log10LR, genotypes }) => (
            <Table.Tr key={locus}>
              <Table.Th scope="row">{locus}</Table.Th>
              <Table.Td className="value">
                {genotypes.map(({ person, alleles }) => (
                  <div key={person}>
                    {person}: <span className="number">{alleles.join(' / ')}</span>
                  </div>
                ))}
              </Table.Td>
              <Table.Td>{t(`dna.answer.${answer}`)}</Table.Td>
              <Table.Td className="number">
                {log10LR === null ? '–' : formatWeight(log10LR, language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
