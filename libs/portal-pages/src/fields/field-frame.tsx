import type { ReactNode } from 'react';
import { Icon } from '../parts/icon.js';
import type { Alone, FieldView } from './field-view.js';
import { describedBy, errorId, firstInput, hintId, reasonId } from './field-view.js';

interface FrameProps {
  readonly view: FieldView;
  readonly alone?: Alone | undefined;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

const Words = ({ view, alone }: { readonly view: FieldView; readonly alone?: Alone | undefined }) => (
  <>
    {alone?.title ?? view.field.label}
    {!view.field.required && <span className="optional"> (opsional)</span>}
  </>
);

/** Why it was returned, hint and fault, in this order before the input. */
export const Guidance = ({
  view,
  hint = view.field.hint,
}: {
  readonly view: FieldView;
  readonly hint?: string | undefined;
}) => (
  <>
    {view.reasons !== undefined && view.reasons.length > 0 && (
      <div className="reason" id={reasonId(view)}>
        <p className="reason-who">Catatan petugas</p>
        {view.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
    )}
    {hint !== undefined && (
      <p className="hint" id={hintId(view)}>
        {hint}
      </p>
    )}
    {view.error !== undefined && (
      <p className="fault" id={errorId(view)}>
        <Icon name="warning" />
        <span>
          <span className="unseen">Masalah: </span>
          {view.error}
        </span>
      </p>
    )}
  </>
);

export const Help = ({ alone }: { readonly alone?: Alone | undefined }) =>
  alone?.help === undefined ? null : <p className="help">{alone.help}</p>;

const frameClass = (view: FieldView): string => (view.error === undefined ? 'field' : 'field field-failed');

/** A question with one input. */
export const FieldFrame = ({ view, alone, hint, children }: FrameProps) => {
  const label = (
    <label className="label" htmlFor={firstInput(view)}>
      <Words view={view} alone={alone} />
    </label>
  );
  return (
    <div className={frameClass(view)}>
      {alone ? <h1 className="question">{label}</h1> : label}
      <Help alone={alone} />
      <Guidance view={view} hint={hint ?? view.field.hint} />
      {children}
    </div>
  );
};

/** A question with several inputs: the legend names them all. */
export const FieldGroup = ({ view, alone, hint, children }: FrameProps) => (
  <fieldset className={frameClass(view)} aria-describedby={describedBy(view, (hint ?? view.field.hint) !== undefined)}>
    <legend className="label">
      {alone ? (
        <h1 className="question">
          <Words view={view} alone={alone} />
        </h1>
      ) : (
        <Words view={view} />
      )}
    </legend>
    <Help alone={alone} />
    <Guidance view={view} hint={hint ?? view.field.hint} />
    {children}
  </fieldset>
);
