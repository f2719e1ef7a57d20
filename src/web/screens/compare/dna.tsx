import { Alert, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatNumber, formatProbability, formatWeight } from '../../format/format.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { AsGraphql } from '../../parts/as-graphql.js';
import { Loading } from '../../parts/loading.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { Drawn } from './drawn-hypotheses.js';

const DNA = graphql(`
  query Dna($matchId: UUID!) {
    kinshipEvidence(matchId: $matchId) {
      __typename
      ... on KinshipEvidence {
        log10LR
        word {
          inWords
        }
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
          place
          members {
            id
            father
            mother
            sex
            relation
            relationInWords
            isTyped
            isMissing
          }
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

export type Evidence = Extract<
  ResultOf<typeof DNA>['kinshipEvidence'],
  { readonly __typename: 'KinshipEvidence' }
>;

interface DnaProps {
  readonly matchId: string;
  readonly kind: string;
  /** Whether both records are the viewer's own. */
  readonly isOwn: boolean;
}

/**
 * What the DNA says: of two own records the hypotheses side by side, reckoned when somebody asks, and each locus with what was seen; where one is
 * another institution's, a word.
 */
export function Dna({ matchId, kind, isOwn }: DnaProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [{ data, fetching }] = useQuery({ query: DNA, variables: { matchId }, pause: !isOpen });
  const answer = data?.kinshipEvidence;
  const title = t(isOwn ? 'dna.title' : 'dna.word');
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {title}
        </Title>
        {isOpen ? (
          <AsGraphql query={DNA} variables={{ matchId }} />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)} className="no-print">
            {t(isOwn ? 'dna.show' : 'dna.showWord')}
          </Button>
        )}
      </Group>
      {isOpen && fetching && <Loading />}
      {answer?.__typename === 'KinshipEvidence' && <Reckoned evidence={answer} kind={kind} />}
      {answer && answer.__typename !== 'KinshipEvidence' && <Outcome of={answer} done={undefined} />}
    </Paper>
  );
}

function Reckoned({ evidence, kind }: { readonly evidence: Evidence; readonly kind: string }) {
  const { t } = useTranslation();
  return (
    <Stack mt="sm">
      {evidence.cautions.length > 0 && (
        <Alert color="orange" variant="outline">
          <Text fw={600}>{t('dna.cautions')}</Text>
          <ul className="lines">
            {evidence.cautions.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      {evidence.word && <Text role="status">{evidence.word.inWords}</Text>}
      {evidence.hypotheses.length > 0 && <Hypotheses evidence={evidence} />}
      <Drawn evidence={evidence} kind={kind} />
      {evidence.loci.length > 0 && <Loci evidence={evidence} />}
    </Stack>
  );
}

function Hypotheses({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table.ScrollContainer
      minWidth={460}
      type="native"
      tabIndex={0}
      role="group"
      aria-label={t('dna.hypothesis')}
    >
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
                {posterior === null ? '–' : formatProbability(posterior, language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The heaviest first; loci that were not typed on both sides weigh nothing and are named together. */
function Loci({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const untyped = evidence.loci.filter(({ answer }) => answer === 'untyped');
  return (
    <>
      <Table.ScrollContainer
        minWidth={420}
        type="native"
        tabIndex={0}
        role="group"
        aria-label={t('dna.loci')}
      >
        <Table aria-label={t('dna.loci')} verticalSpacing={4}>
          <Table.Tbody>
            {evidence.loci
              .filter((locus) => !untyped.includes(locus))
              .map(({ locus, answer, log10LR, genotypes }) => (
                <Table.Tr key={locus}>
                  <Table.Th scope="row">{locus}</Table.Th>
                  <Table.Td>
                    {genotypes.map(({ person, alleles }) => (
                      <div key={person}>
                        {person === 'UNIDENTIFIED' ? t('pictures.pedigree.role.found') : person}:{' '}
                        <span className="number">{alleles.join(' / ')}</span>
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
      {untyped.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('dna.answer.untyped')}
          {t('colon')} {untyped.map(({ locus }) => locus).join(', ')}
        </Text>
      )}
    </>
  );
}
