import { Fragment } from 'react';

/** `400.9.14/001/…`: a long number may break after a stroke, never inside a group of digits. */
export const LetterNumber = ({ number }: { readonly number: string }) => (
  <span className="letter-number">
    {number.split('/').map((group, at) => (
      <Fragment key={`${String(at)} ${group}`}>
        {at > 0 && (
          <>
            /<wbr />
          </>
        )}
        {group}
      </Fragment>
    ))}
  </span>
);
