import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { formatMoment } from '../../format/format.js';
import { Outcome } from '../../parts/outcome.js';
import { useLanguage } from '../../parts/use-language.js';
import { TELL } from './kept-queries.js';
import type { SearchPurposeInput, SavedSearchNode } from './queries.js';

interface TellingProps {
  readonly of: SavedSearchNode;
  /** The purpose for which the question is asked from now on. */
  readonly purpose: SearchPurposeInput;
}

/**
 * Shows whether a kept question tells of new answers and for what purpose, with the button that changes it.
 */
export function Telling({ of: { id, name, tellPurpose, askedAt }, purpose }: TellingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }, tell] = useMutation(TELL);
  const [doneAt, setDoneAt] = useState<Date>();
  const change = async () => {
    await tell({ input: { id, purpose: tellPurpose ? null : purpose } });
    setDoneAt(new Date());
  };
  const label = t(tellPurpose ? 'kept.tellNoMore' : 'kept.tell');
  const when = doneAt ? formatMoment(doneAt, language) : '';
  return (
    <div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          loading={fetching}
          aria-label={`${label}: ${name}`}
          onClick={() => void change()}
        >
          {label}
        </Button>
        <Text size="sm" c="dimmed">
          {tellPurpose
            ? t('kept.tells', {
                purpose: t(`search.purposes.${tellPurpose}`),
                when: askedAt ? formatMoment(askedAt, language) : '',
              })
            : t('kept.tellsNot')}
        </Text>
      </Group>
      {doneAt && !fetching && (
        <Outcome
          of={data?.tellOfSearch}
          done={t(tellPurpose ? 'kept.tellsNow' : 'kept.tellsNoMore', { when })}
        />
      )}
    </div>
  );
}
