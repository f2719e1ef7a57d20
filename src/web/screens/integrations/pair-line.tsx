import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatCountry, formatMoment } from '../../format/format.js';
import { useLanguage } from '../../parts/use-language.js';
import type { InstitutionNodes } from '../inquiries/queries.js';
import { COURSE, type AgreementNode } from './agreement-queries.js';
import { levelKey } from './level-key.js';
import type { PairTerms } from './pair-terms.js';

interface PairLineProps {
  readonly of: string;
  readonly other: InstitutionNodes[number];
  readonly terms: PairTerms<AgreementNode>;
}

/** Line of how far two institutions show each other their records, by which agreements, and since when. */
export function PairLine({ of, other: { code, name, country }, terms }: PairLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="row">
      <div className="two-parts">
        <div className="value">
          <Text fw={600}>
            {name}, {formatCountry(country, language)}
          </Text>
          <Text size="sm">
            {t('integrations.agreements.level', { level: terms.level })}
            {t('colon')} {t(levelKey(terms.level))}
          </Text>
          <Text size="sm" c="dimmed">
            {terms.categories
              .map((one) => t(`integrations.agreements.category.${one as Category}`))
              .join(', ')}
          </Text>
        </div>
        <Button
          className="no-print"
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={`${t('integrations.agreements.details')}: ${of} – ${code}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('integrations.agreements.details')}
        </Button>
      </div>
      {isOpen && terms.agreements.map((agreement) => <Course key={agreement.code} agreement={agreement} />)}
    </div>
  );
}

type Category = 'report' | 'remains' | 'living' | 'genetic';

/** Course of one agreement with its dates, which parties alone may read. */
function Course({
  agreement: { code, level, categories, purposes, parties },
}: {
  readonly agreement: AgreementNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }] = useQuery({ query: COURSE, variables: { code } });
  const course = data?.agreementCourse;
  const dates = course && [
    ...course.steps.map(
      ({ at, what }) => `${t(`integrations.agreements.step.${what}`)} ${formatMoment(at, language)}`,
    ),
    course.endsOn
      ? t('integrations.agreements.until', { when: formatMoment(course.endsOn, language) })
      : t('integrations.agreements.noEnd'),
  ];
  return (
    <Group mt="xs" gap={0} display="block" className="value">
      <Text size="sm" fw={600}>
        {code} · {t('integrations.agreements.level', { level })} ·{' '}
        {categories.map((one) => t(`integrations.agreements.category.${one}`)).join(', ')}
      </Text>
      <Text size="sm" c="dimmed">
        {parties === null ? t('integrations.agreements.everybody') : parties.join(', ')}
        {purposes.length > 0 && ` · ${purposes.join(', ')}`}
      </Text>
      <Text size="sm" c="dimmed" data-loading={fetching || undefined}>
        {fetching ? t('loading') : dates ? dates.join(' · ') : t('integrations.agreements.datesOfParties')}
      </Text>
    </Group>
  );
}
