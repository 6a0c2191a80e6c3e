export const Loading = ({ what }: { readonly what: string }) => (
  <p className="quiet" role="status">
    Memuat {what} …
  </p>
);
