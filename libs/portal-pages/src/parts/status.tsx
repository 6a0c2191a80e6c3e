import type { CaseStatus } from '@alur/contracts';
import type { IconName } from './icon.js';
import { Icon } from './icon.js';
import type { Tone } from './notice.js';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Sign and colour of a state; its word comes with the case. */
export const statusLook: Readonly<Record<CaseStatus, Look>> = {
  submitted: { tone: 'sky', icon: 'send' },
  awaiting_correction: { tone: 'amber', icon: 'edit' },
  in_process: { tone: 'sky', icon: 'hourglass' },
  awaiting_signature: { tone: 'sky', icon: 'signature' },
  issued: { tone: 'leaf', icon: 'done' },
  rejected: { tone: 'apple', icon: 'refused' },
  withdrawn: { tone: 'plain', icon: 'withdrawn' },
  cancelled: { tone: 'apple', icon: 'withdrawn' },
};

export const StatusTag = ({ status, text }: { readonly status: CaseStatus; readonly text: string }) => (
  <span className={`tag tone-${statusLook[status].tone}`}>
    <Icon name={statusLook[status].icon} />
    <span>{text}</span>
  </span>
);
