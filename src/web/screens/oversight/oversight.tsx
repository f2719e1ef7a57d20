import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../parts/links.js';
import { useMe } from '../../parts/use-me.js';
import { Ball } from './ball.js';
import { BallOfInstitutions } from './ball-of-institutions.js';
import { LeadsOfInstitutions } from './leads-of-institutions.js';
import { Fairness } from './fairness.js';
import { Figures } from './figures.js';
import { Overdue } from './overdue.js';
import { Own } from './own.js';
import { Watch } from './watch.js';
import { YearChoice } from './year-choice.js';
import { YearlyReport } from './yearly-report.js';

/**
 * Page of how the network searches: everybody sees the same figures and who is late, each institution its
 * own, oversight all of it.
 */
export function Oversight() {
  const { t } = useTranslation();
  const { may, institutionId } = useMe();
  const [year, setYear] = useState(() => new Date().getFullYear());
  return (
    <Stack maw={1000}>
      <Group justify="space-between" align="flex-start">
        <div className="value">
          <Title order={2}>{t('oversight.title')}</Title>
          <Text c="dimmed">{t('oversight.lead')}</Text>
        </div>
        <Button variant="subtle" size="compact-sm" onClick={() => window.print()} className="no-print">
          {t('record.print')}
        </Button>
      </Group>
      <Group className="no-print" align="flex-end">
        <YearChoice year={year} onChange={setYear} />
        {may('complaints.read') && (
          <ButtonLink variant="default" to="/oversight/complaints">
            {t('oversight.complaints')}
          </ButtonLink>
        )}
        {may('misuse.read') && (
          <ButtonLink variant="default" to="/oversight/misuse">
            {t('oversight.misuse.title')}
          </ButtonLink>
        )}
        {may('breakGlass.read') && (
          <ButtonLink variant="default" to="/oversight/urgent">
            {t('urgent.uses')}
          </ButtonLink>
        )}
        {may('demands.count') && (
          <ButtonLink variant="default" to="/oversight/demands">
            {t('demands.title')}
          </ButtonLink>
        )}
        {may('recommendations.read') && (
          <ButtonLink variant="default" to="/oversight/recommendations">
            {t('oversight.recommendations')}
          </ButtonLink>
        )}
      </Group>
      <Overdue ownId={institutionId} />
      <Ball />
      <BallOfInstitutions />
      <LeadsOfInstitutions year={year} of="held" />
      {!institutionId && <LeadsOfInstitutions year={year} of="told" />}
      <Figures year={year} />
      {institutionId && <Own />}
      {may('fairness.read') && <Fairness />}
      {may('oversight.read') && <Watch year={year} />}
      {may('oversight.read') && <YearlyReport year={year} />}
    </Stack>
  );
}
