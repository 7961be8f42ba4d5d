'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';

/** A password one may look at, paste and have filled in (WCAG 3.3.8). */
export function PasswordInput(props: ComponentProps<'input'>) {
  const t = useTranslations('auth.fields');
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input {...props} type={shown ? 'text' : 'password'} dir="ltr" className="pe-10" />
      <IconButton
        label={t(shown ? 'hide' : 'show')}
        size="icon-sm"
        aria-pressed={shown}
        className="absolute end-0.5 top-1/2 -translate-y-1/2 aria-pressed:bg-transparent"
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </IconButton>
    </div>
  );
}
