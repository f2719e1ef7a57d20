import { Table, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InstitutionNodes } from '../inquiries/queries.js';
import type { AgreementNode } from './agreement-queries.js';
import { termsBetween } from './pair-terms.js';

/** Institutions of the matrix at most: across more no eye follows; the list below has all. */
const MOST = 24;

interface MatrixProps {
  readonly institutions: InstitutionNodes;
  readonly agreements: readonly AgreementNode[];
  readonly own: string | undefined;
  readonly onChoose: (code: string) => void;
}

/**
 * Institutions by institutions: the level that agreements set by default, as a number; nothing where there is
 * no agreement.
 */
export function Matrix({ institutions, agreements, own, onChoose }: MatrixProps) {
  const { t } = useTranslation();
  // One's own stands first.
  const sorted = [...institutions].sort((a, b) => Number(b.code === own) - Number(a.code === own));
  const shown = sorted.slice(0, MOST);
  return (
    <section aria-label={t('integrations.agreements.matrix')}>
      <Title order={3} size="h5">
        {t('integrations.agreements.matrix')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('integrations.agreements.matrixText')}
      </Text>
      <Table.ScrollContainer
        minWidth={Math.min(900, 160 + 44 * shown.length)}
        scrollAreaProps={{
          viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('integrations.agreements.matrix') },
        }}
      >
        <Table withTableBorder withColumnBorders verticalSpacing={4} horizontalSpacing={6} className="matrix">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {shown.map(({ code }) => (
                <Table.Th key={code} scope="col" className="tall">
                  <span>{code}</span>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ code, name }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row">
                  <UnstyledButton
                    fz="sm"
                    fw={code === own ? 700 : 400}
                    title={name}
                    onClick={() => onChoose(code)}
                  >
                    {code}
                  </UnstyledButton>
                </Table.Th>
                {shown.map((other) => (
                  <Table.Td key={other.code} ta="center" title={`${code} – ${other.code}`}>
                    {code === other.code ? '–' : (termsBetween(code, other.code, agreements)?.level ?? '')}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {institutions.length > shown.length && (
        <Text size="sm" c="dimmed">
          {t('integrations.agreements.notAll', { count: shown.length, of: institutions.length })}
        </Text>
      )}
    </section>
  );
}
