import { Icon } from './icon.js';

/** Stays hidden until the script can print. */
export const PrintButton = ({ children }: { readonly children: string }) => (
  <button className="button button-quiet" type="button" data-print="" hidden>
    <Icon name="print" />
    <span>{children}</span>
  </button>
);
