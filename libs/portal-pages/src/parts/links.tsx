import type { ReactNode } from 'react';
import type { IconName } from './icon.js';
import { Icon } from './icon.js';

export const BackLink = ({ href, children = 'Kembali' }: { readonly href: string; readonly children?: string }) => (
  <p className="back">
    <a href={href}>
      <Icon name="back" />
      <span>{children}</span>
    </a>
  </p>
);

interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: 'primary' | 'quiet';
  readonly icon?: IconName;
  readonly download?: boolean;
  readonly children: ReactNode;
}

/** A link that leads on, drawn as a button. */
export const ButtonLink = ({ href, kind = 'primary', icon, download = false, children }: ButtonLinkProps) => (
  <a className={`button button-${kind}`} href={href} download={download || undefined}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);

/** The one act of a page stands first; what else can be done follows as a quiet button. */
export const SubmitButton = ({ children, icon }: { readonly children: ReactNode; readonly icon?: IconName }) => (
  <button className="button button-primary" type="submit">
    <span>{children}</span>
    {icon && <Icon name={icon} />}
  </button>
);
