import { Button, Code, CopyButton, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { stringifyDocument } from 'urql';
import { useTranslation } from 'react-i18next';

interface Asked {
  readonly query: Parameters<typeof stringifyDocument>[0];
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What this screen has asked the API, to be asked by any other client. */
export function AsGraphql({ query, variables }: Asked) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const text = stringifyDocument(query) + (variables ? `\n\n# ${JSON.stringify(variables)}` : '');
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={open} className="no-print">
        {t('asGraphql')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('asGraphql')} size="lg">
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
    </>
  );
}
