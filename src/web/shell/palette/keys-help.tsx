import { Checkbox, Modal, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areSingleKeysOn, turnSingleKeys } from '../single-keys.js';
import { EVERYWHERE, keysOf } from './keys-of.js';

/**
 * The keys of the screen that is open, and those of all; whoever is hindered by keys of one letter turns them
 * off here.
 */
export function KeysHelp({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [isOn, setOn] = useState(areSingleKeysOn);
  const here = keysOf(path);
  return (
    <Modal opened onClose={close} title={t('palette.keys.title')} returnFocus={false}>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('palette.keys.here')}
        </Title>
        {here.length === 0 ? <Text>{t('palette.keys.none')}</Text> : <List keys={here} />}
        <Title order={3} size="h5">
          {t('palette.keys.everywhere')}
        </Title>
        <List keys={EVERYWHERE} />
        <Checkbox
          checked={isOn}
          label={t('palette.keys.single')}
          description={t('palette.keys.singleText')}
          onChange={({ currentTarget: { checked } }) => {
            turnSingleKeys(checked);
            setOn(checked);
          }}
        />
      </Stack>
    </Modal>
  );
}

function List({ keys }: { readonly keys: ReturnType<typeof keysOf> }) {
  const { t } = useTranslation();
  return (
    <ul className="plain">
      {keys.map(({ keys: key, does }) => (
        <li key={key}>
          <kbd>{key}</kbd> – {t(does)}
        </li>
      ))}
    </ul>
  );
}
