import type { ReturnedFieldView } from '@alur/contracts';

/** What has to be corrected, with the reasons of the officers. */
export const CorrectionList = ({ fields }: { readonly fields: readonly ReturnedFieldView[] }) => (
  <ul className="asked">
    {fields.map((field) => (
      <li key={field.field}>
        <p className="asked-what">{field.label}</p>
        {field.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </li>
    ))}
  </ul>
);
