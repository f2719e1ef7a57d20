import { AppShell, Burger, Center, Group, NavLink, Title } from '@mantine/core';
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
import { Loading } from '../parts/loading.js';
import { Entrance, GuidedStory, InventedRibbon } from './demonstration-parts.js';
import { AccountInMenu, AccountName } from './account-link.js';
import { LanguageSwitch } from './language-switch.js';
import { LineChip } from './line-chip.js';
import { shutFor } from './deeds.js';
import { NeedsDeed } from './needs-deed.js';
import { NeedsLine } from './needs-line.js';
import { NewVersionBar } from './new-version-bar.js';
import { PurposeChoice } from './purpose-choice.js';
import { ME } from './session.js';
import { ActingLine } from './acting-line.js';
import { ShellKeys } from './shell-keys.js';
import { SignOut } from './sign-out.js';
import { LeftOutBar, UndoneDeedBar } from './undone-deed-bar.js';

/** The screens, in order, and which addresses are theirs. */
const PLACES = [
  ['/', 'nav.today', /^\/(?:alerts|$)/],
  ['/cases', 'nav.cases', /^\/(?:cases|remains|living|companions)/],
  ['/inquiries', 'nav.inquiries', /^\/inquiries/],
  ['/search', 'nav.search', /^\/search/],
  ['/matches', 'nav.candidates', /^\/matches/],
  ['/procedures', 'nav.procedures', /^\/procedures/],
  ['/approvals', 'nav.approvals', /^\/approvals/],
  ['/offers', 'nav.offers', /^\/offers/],
  ['/oversight', 'nav.oversight', /^\/oversight/],
  ['/report/new', 'nav.report', /^\/report/],
  ['/drafts', 'nav.drafts', /^\/drafts/],
  ['/integrations', 'nav.integrations', /^\/integrations/],
] as const;

/** The screens that somebody may open, and which of them is open. */
const linksOf = (path: string, mayDo: readonly string[], t: TFunction) =>
  PLACES.filter(([to]) => !shutFor(to, mayDo)).map(([to, word, here]) => ({
    ...{ to, label: t(word), here: here.test(path) },
  }));

/** Frame around every screen; whoever is not signed in is asked to sign in, and sees nothing else. */
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
  // Whoever was invited comes in as themselves, whoever sat here before.
  if (path === '/invitation') return <Entrance path={path} />;
  if (!me && fetching)
    return (
      <Center mih="60vh">
        <Loading isSpinner />
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
              <AccountName name={me.name} />
              <ShellKeys links={links} />
              <LineChip />
              <LanguageSwitch />
              <SignOut />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" {...(!menuIsOpen && { className: 'menu-shut' })}>
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
          <AccountInMenu isHere={path === '/account'} onClick={menu.close} />
          <SignOut isInMenu />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <InventedRibbon />
          <NewVersionBar />
          <ActingLine />
          <NeedsDeed {...{ me, path, links }}>
            <NeedsLine
              {...{ isWithoutLine, path }}
              mayWrite={!shutFor('/report/new', me.mayDo)}
              again={askAgain}
            >
              {me.purpose || me.purposes.length === 0 ? children : <PurposeChoice purposes={me.purposes} />}
            </NeedsLine>
          </NeedsDeed>
          <UndoneDeedBar />
          <LeftOutBar />
          <GuidedStory me={me} />
        </AppShell.Main>
      </AppShell>
    </OfficeContext>
  );
}
