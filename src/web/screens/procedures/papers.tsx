import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment, formatPartialDate } from '../../format/format.js';
import { Section } from '../../parts/section.js';
import { useLanguage } from '../../parts/use-language.js';
import { useNetwork } from '../../parts/use-network.js';
import { documentName, type OfKind } from './of-kind.js';

/** The papers as far as one needs them, each to be downloaded as a file. */
export function Papers({ one, kind }: OfKind) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { nameOf } = useNetwork();
  return (
    <Section title={t('procedures.papers')}>
      {one.papers.length === 0 && <Text>{t('procedures.papersNothing')}</Text>}
      <ul className="plain">
        {one.papers.map((paper) => {
          const name = documentName(kind, paper.document);
          const facts = [
            nameOf(paper.institutionId),
            t('procedures.added', { when: formatMoment(paper.addedAt, language) }),
            paper.issuedOn && t('procedures.issued', { when: formatPartialDate(paper.issuedOn, language) }),
            !paper.scanned && t('procedures.notScanned'),
            !paper.isKept && t('procedures.notKept'),
          ];
          return (
            <li key={paper.id}>
              {paper.isKept ? (
                <Anchor href={`/procedures/papers/${paper.id}`} download>
                  {t('procedures.download', { name })}
                </Anchor>
              ) : (
                <Text>{name}</Text>
              )}
              <Text size="sm" c="dimmed">
                {facts.filter(Boolean).join(' · ')}
              </Text>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
