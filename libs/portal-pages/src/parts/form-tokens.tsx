import type { Site } from '../shell/site.js';

/** The hidden fields of every form that changes something. */
export const FormTokens = ({ site }: { readonly site: Site }) => (
  <>
    <input type="hidden" name="_csrf" value={site.csrf} />
    {site.formToken !== undefined && <input type="hidden" name="_form" value={site.formToken} />}
  </>
);
