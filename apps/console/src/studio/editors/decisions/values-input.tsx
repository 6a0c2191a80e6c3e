interface ValuesProps {
  /** Absent where a label stands around it. */
  readonly label?: string;
  readonly values: readonly string[];
  readonly readOnly: boolean;
  readonly placeholder?: string;
  write(values: readonly string[]): void;
}

/** Several values in one line. Taken when it is left, so that the sign between two values is not lost while it is typed. */
export function ValuesInput({ label, values, readOnly, placeholder, write }: ValuesProps) {
  const shown = values.join('; ');
  return (
    <input
      key={shown}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={shown}
      disabled={readOnly}
      onBlur={({ target }) => {
        if (target.value === shown) return;
        write(
          target.value
            .split(';')
            .map((value) => value.trim())
            .filter((value) => value !== ''),
        );
      }}
    />
  );
}
