import type { ReactNode } from 'react';
import type { IconName } from './icon.js';
import { Icon } from './icon.js';

export type Tone = 'leaf' | 'sky' | 'amber' | 'apple' | 'plain';

const signs: Readonly<Record<Tone, IconName>> = {
  leaf: 'done',
  sky: 'info',
  amber: 'warning',
  apple: 'warning',
  plain: 'info',
};

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}

/** A sentence that must not be missed: word, sign and colour together. */
export const Notice = ({ tone, title, icon, children }: NoticeProps) => (
  <div className={`notice tone-${tone}`}>
    <Icon name={icon ?? signs[tone]} large />
    <div className="notice-words">
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
