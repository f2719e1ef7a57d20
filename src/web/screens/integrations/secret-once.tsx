import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface SecretOnceProps {
  readonly label: string;
  /** Text of what is done with it, where it is no secret of a system. */
  readonly text?: string;
  readonly secret: string;
  readonly onKept: () => void;
}

/** A secret, which the API tells this once: it goes from the page when somebody has kept it. */
export function SecretOnce({ label, text, secret, onKept }: SecretOnceProps) {
  const { t } = useTranslation();
  return (
    <Alert color="blue" role="status" title={label} variant="outline">
      <Text size="sm">{text ?? t('integrations.once')}</Text>
      <Code block className="value secret" my="xs">
        {secret}
      </Code>
      <Group gap="xs">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="light" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onKept}>
          {t('integrations.kept')}
        </Button>
      </Group>
    </Alert>
  );
}
