import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ToldOffice } from './part-query.js';

/** Way from an alert of an office to the report or match of one's own that it was told of. */
export function CaseLink({ told: { subject, subjectId } }: { readonly told: ToldOffice }) {
  const { t } = useTranslation();
  const isReport = subject === 'report';
  return (
    <Group className="no-print">
      <Button component={Link} to={`/${isReport ? 'cases' : 'matches'}/${subjectId}`}>
        {t(isReport ? 'offices.goReport' : 'offices.goMatch')}
      </Button>
    </Group>
  );
}
