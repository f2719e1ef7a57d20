import { AppShell, Burger, Center, Group, Loader, NavLink, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useCallback, type PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePerson } from '../offline/known-person.js';
import { useLineIsBack } from '../offline/use-line.js';
import { OfficeContext, useOpenOffice } from '../offline/use-office.js';
import { isExplorerServed } from '../explorer-served.js';
import { Failure } from '../parts/failure.js';
import { Entrance, GuidedStory, InventedRibbon } from './demonstration-parts.js';
import { LanguageSwitch } from './language-switch.js';
import { LineChip } from './line-chip.js';
import { NeedsLine } from './needs-line.js';
import { NewVersionBar } from './new-version-bar.js';
import { PurposeChoice } from './purpose-choice.js';
import { ME } from './session.js';
import { ActingLine } from './acting-line.js';
import { ShellKeys } from './shell-keys.js';
import { SignOut } from './sign-out.js';

/** What goes on around the search, for whoever may see it. */
const WIDER = [
  { to: '/procedures', word: 'nav.procedures', operation: 'procedures.read' },
  { to: '/offers', word: 'nav.offers', operation: 'offers.read' },
  { to: '/oversight', word: 'nav.oversight', operation: 'statistics.read' },
] as const;

/** The screens that somebody may open, and which of them is open. */
function linksOf(path: string, mayDo: readonly string[], t: TFunction) {
  return [
    { to: '/', label: t('nav.today'), here: path === '/' || path.startsWith('/alerts') },
    { to: '/cases', label: t('nav.cases'), here: /^\/(?:cases|remains|living)/.test(path) },
    ...(mayDo.includes('inquiries.read')
      ? [{ to: '/inquiries', label: t('nav.inquiries'), here: path === '/inquiries' } as const]
      : []),
    ...(mayDo.includes('search.read')
      ? [{ to: '/search', label: t('nav.search'), here: path === '/search' } as const]
      : []),
    { to: '/matches', label: t('nav.candidates'), here: path.startsWith('/matches') },
    ...WIDER.flatMap(({ to, word, operation }) =>
      mayDo.includes(operation) ? [{ to, label: t(word), here: path.startsWith(to) }] : [],
    ),
    ...(mayDo.includes('drafts.write')
      ? ([
          { to: '/report/new', label: t('nav.report'), here: path.startsWith('/report') },
          { to: '/drafts', label: t('nav.drafts'), here: path === '/drafts' },
        ] as const)
      : []),
    { to: '/integrations', label: t('nav.integrations'), here: path.startsWith('/integrations') },
  ] as const;
}

/** What stands around every screen; whoever is not signed in is asked to sign in, and sees nothing else. */
export function Shell({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({ query: ME });
  const [menuIsOpen, menu] = useDisclosure(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isWithoutLine = error?.networkError !== undefined;
  const me = usePerson(data?.me, isWithoutLine);
  const askAgain = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  useLineIsBack(askAgain);
  const office = useOpenOffice(me?.id);
  if (!me && fetching)
    return (
      <Center mih="60vh">
        <Loader aria-label={t('loading')} />
      </Center>
    );
  if (!me) return isWithoutLine ? <Failure again={askAgain} /> : <Entrance path={path} />;
  const links = linksOf(path, me.mayDo, t);
  return (
    <OfficeContext value={office}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !menuIsOpen } }}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
            <Group gap="xs" wrap="nowrap">
              <Burger
                opened={menuIsOpen}
                onClick={menu.toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={t('menu')}
              />
              <img src="/icon.svg" alt="" width={26} height={26} />
              <Title order={1} size="h4">
                {t('product')}
              </Title>
            </Group>
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" visibleFrom="sm" truncate maw={240}>
                {me.name}
              </Text>
              <ShellKeys links={links} />
              <LineChip />
              <LanguageSwitch />
              <SignOut />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs">
          {links.map(({ to, label, here }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={label}
              active={here}
              aria-current={here ? 'page' : undefined}
              onClick={menu.close}
            />
          ))}
          {isExplorerServed() && <NavLink component="a" href="/explorer" label={t('nav.explorer')} />}
          <SignOut isInMenu />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <InventedRibbon />
          <NewVersionBar />
          <ActingLine />
          <NeedsLine {...{ isWithoutLine, path }} again={askAgain}>
            {me.purpose || me.purposes.length === 0 ? children : <PurposeChoice purposes={me.purposes} />}
          </NeedsLine>
          <GuidedStory me={me} />
        </AppShell.Main>
      </AppShell>
    </OfficeContext>
  );
}
