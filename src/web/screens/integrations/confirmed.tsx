import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmedProps {
  readonly label: string;
  /** Text of what will be when it is done. */
  readonly text: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** A deed that is hard to take back: it is said what will be, and done at the second press. */
export function Confirmed({ label, text, isBusy, onConfirm }: ConfirmedProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {label}
      </Button>
    );
  return (
    <Group gap="xs" role="group" aria-label={label}>
      <Text size="sm">{text}</Text>
      <Button color="orange.9" loading={isBusy} onClick={onConfirm}>
        {label}
      </Button>
      <Button variant="default" onClick={() => setIsAsking(false)}>
        {t('compare.cancel')}
      </Button>
    </Group>
  );
}
