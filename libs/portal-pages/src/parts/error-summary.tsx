/** One fault with the id of the input that mends it, or the address of its page. */
export type Fault = { readonly message: string } & ({ readonly input: string } | { readonly href: string });

const target = (fault: Fault): string => ('input' in fault ? `#${fault.input}` : fault.href);

/** Stands above the h1 and takes the focus when the page opens; its links lead to the inputs, in the words shown there. */
export const ErrorSummary = ({ faults }: { readonly faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="ada-masalah" data-focus="">
      <h2 id="ada-masalah">Ada masalah</h2>
      <ul>
        {faults.map((fault) => (
          <li key={target(fault) + fault.message}>
            <a href={target(fault)}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
