import { Anchor, NavLink } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Link from who one is here to what opens it. */
export function AccountName({ name }: { readonly name: string }) {
  return (
    <Anchor component={Link} to="/account" size="sm" visibleFrom="sm" truncate maw={240}>
      {name}
    </Anchor>
  );
}

/** Link to the account in the menu, where there is no place for a name beside it. */
export function AccountInMenu({
  isHere,
  onClick,
}: {
  readonly isHere: boolean;
  readonly onClick: () => void;
}) {
  const { t } = useTranslation();
  return (
    <NavLink
      component={Link}
      to="/account"
      label={t('nav.account')}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      onClick={onClick}
    />
  );
}
