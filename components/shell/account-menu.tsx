'use client';

import { useTranslations } from 'next-intl';
import { type ComponentType, useEffect, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { whenIdle } from '@/components/ui/lazily';

export type Account = { name: string; email: string };

const bringItems = async () => (await import('@/components/shell/account-menu-items')).AccountMenuItems;

export const faceClasses = 'grid size-8 place-items-center rounded-full pointer-coarse:size-11';

export function AccountFace({ name }: { name: string }) {
  return <Avatar name={name} decorative className="size-7 bg-primary text-[11px] text-primary-foreground" />;
}

/** Who one is, the theme, the settings, and the way out. Until it is opened first, it is a button and no menu. */
export function AccountMenu({ account }: { account: Account }) {
  const t = useTranslations('shell.account');
  const [asked, setAsked] = useState(false);
  const [Items, setItems] = useState<ComponentType<{ account: Account }> | null>(null);

  useEffect(() => (asked ? undefined : whenIdle(() => void bringItems().catch(() => {}))), [asked]);
  const open = () => {
    setAsked(true);
    const take = (loaded: ComponentType<{ account: Account }>) => setItems(() => loaded);
    void bringItems().then(take, () => setAsked(false));
  };

  if (Items) return <Items account={account} />;
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={`${t('menu')}: ${account.name}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        open();
      }}
      className={faceClasses}
    >
      <AccountFace name={account.name} />
    </button>
  );
}
