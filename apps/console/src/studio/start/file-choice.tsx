interface FileChoiceProps {
  readonly id: string;
  /** On the button. */
  readonly label: string;
  readonly accept: string;
  readonly describedBy?: string;
  onChoose(file: File): void;
}

/** The browser's own button speaks the browser's language, which is rarely Indonesian. */
export const FileChoice = ({ id, label, accept, describedBy, onChoose }: FileChoiceProps) => (
  <label className="button file-button">
    <input
      id={id}
      type="file"
      className="unseen"
      accept={accept}
      aria-describedby={describedBy}
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) onChoose(file);
        // The same file may be chosen again after it was mended.
        event.target.value = '';
      }}
    />
    {label}
  </label>
);

/** What may be sent, in bytes. */
export const mostBytes = 5 * 1_048_576;
