import { Button, Code, CopyButton, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/**
 * A question to the API as text, to be copied. Fetched when somebody asks for it: the first field of a report
 * does not wait for it.
 */
export function AsGraphqlDialog({ text, close }: { readonly text: string; readonly close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('asGraphql')} size="lg">
      <Code block>{text}</Code>
      <Group mt="sm" justify="flex-end">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="light" onClick={copy}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Modal>
  );
}
