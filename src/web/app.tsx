import { Button, createTheme, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider } from 'urql';
import { openClient } from './graphql/client.js';
import { inNameOf } from './graphql/in-name-of.js';
import { router } from './router.js';
import { styleNonce } from './style-nonce.js';

const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 7 },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  respectReducedMotion: true,
  components: {
    // Words are longer in some languages than in others, and lines narrower on a telephone.
    Button: Button.extend({
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          height: 'auto',
          minHeight: 'var(--button-height)',
          paddingBlock: '0.3rem',
        },
        inner: { height: 'auto', flexGrow: 1 },
        label: { whiteSpace: 'normal', height: 'auto', overflow: 'visible', lineHeight: 1.3 },
      },
    }),
  },
});

/** The sign that closes a dialog has a name for whoever does not see it. */
const spokenTheme = (close: string): typeof theme => ({
  ...theme,
  components: {
    ...theme.components,
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
  },
});

export function App() {
  const { t, i18n } = useTranslation();
  const actingFor = useSyncExternalStore(inNameOf.subscribe, inNameOf.current)?.code;
  const client = useMemo(() => openClient(() => i18n.language, actingFor), [i18n, actingFor]);
  const close = t('close');
  const spoken = useMemo(() => spokenTheme(close), [close]);
  return (
    <MantineProvider theme={spoken} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </MantineProvider>
  );
}
