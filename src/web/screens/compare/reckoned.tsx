import { Alert, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatProbability, formatWeight } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { DnaEvidenceResult } from './dna-query.js';
import { Drawn } from './drawn-hypotheses.js';

/** Part of what was reckoned: hypotheses side by side, drawn, and each locus with what was seen. */
export function Reckoned({
  evidence,
  kind,
}: {
  readonly evidence: DnaEvidenceResult;
  readonly kind: string;
}) {
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

function Hypotheses({ evidence }: { readonly evidence: DnaEvidenceResult }) {
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
function Loci({ evidence }: { readonly evidence: DnaEvidenceResult }) {
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
