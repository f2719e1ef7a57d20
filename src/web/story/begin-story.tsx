import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLine } from '../offline/line.js';
import { beginStory } from './story-state.js';
import { newFamily, signInAs, useWorld } from './world.js';

/** Begins a case that nobody has reported yet, as the consulate to which its family comes. */
export function BeginStory({ isAgain = false }: { readonly isAgain?: boolean }) {
  const { t } = useTranslation();
  const { world } = useWorld();
  const [state, setState] = useState<'rests' | 'begins' | 'failed'>('rests');
  const consulate = world?.people.find(({ part }) => part === 'liaison');
  const begin = async () => {
    setState('begins');
    try {
      const { draft, picture } = await newFamily();
      setLine('whole');
      beginStory(draft, picture);
      if (consulate) window.location.assign(signInAs(consulate.subject, '/report/new'));
    } catch {
      setState('failed');
    }
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        {...(isAgain && { variant: 'default' })}
        loading={state === 'begins'}
        disabled={!consulate}
        onClick={() => void begin()}
      >
        {t(isAgain ? 'story.beginAgain' : 'story.begin')}
      </Button>
      {state === 'failed' && (
        <Alert color="orange" variant="outline" role="alert">
          {t('story.noWorld')}
        </Alert>
      )}
    </Stack>
  );
}
