import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../parts/links.js';
import type { ConsoleAction } from './deeds.js';
import type { ScreenLink } from './palette/palette.js';
import type { MeResult } from './session.js';
import { PEOPLE, WHO_MAY } from './who-may.js';

interface ShutProps {
  readonly deed: ConsoleAction;
  readonly me: MeResult;
  /** The screens that are open to them. */
  readonly links: readonly ScreenLink[];
}

/**
 * A screen that is not for whoever came: what it is for, who may, as whom one is here, and where to go
 * instead.
 */
export function Shut({ deed, me, links }: ShutProps) {
  const { t } = useTranslation();
  const own = PEOPLE.filter((role) => me.roles.includes(role));
  return (
    <Stack maw={700}>
      <div>
        <Title order={2}>{t('shut.title')}</Title>
        <Text>{t(`shut.what.${deed}`)}</Text>
      </div>
      <section aria-labelledby="who-may">
        <Title order={3} size="h5" id="who-may">
          {t('shut.who')}
        </Title>
        <ul className="lines">
          {WHO_MAY[deed].map((role) => (
            <li key={role}>{t(`shut.role.${role}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="as-whom">
        <Title order={3} size="h5" id="as-whom">
          {t('shut.youAre')}
        </Title>
        <Text className="value">{me.name}</Text>
        <ul className="lines">
          {own.map((role) => (
            <li key={role}>{t(`shut.role.${role}`)}</li>
          ))}
        </ul>
        <Text>{t('shut.ask')}</Text>
      </section>
      <nav aria-labelledby="from-here">
        <Title order={3} size="h5" id="from-here" mb="xs">
          {t('shut.fromHere')}
        </Title>
        <ul className="plain">
          {links.map(({ to, label }) => (
            <li key={to}>
              <ButtonLink to={to} variant={to === '/' ? 'filled' : 'default'} mb={4}>
                {label}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </nav>
    </Stack>
  );
}
