import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, bad: CircleAlert, good: CircleCheck };

export function Notice({
  kind,
  title,
  children,
}: {
  readonly kind: 'info' | 'bad' | 'good';
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const Icon = icons[kind];
  return (
    <div className={`notice notice-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
