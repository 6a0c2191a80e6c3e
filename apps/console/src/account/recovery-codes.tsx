/** Shown once: whoever leaves without them has only the phone. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section aria-labelledby="kode-pemulihan">
      <h2 id="kode-pemulihan">Kode pemulihan Anda</h2>
      <p>
        Catat sepuluh kode ini di kertas dan simpan terpisah dari ponsel. Bila ponsel hilang, satu kode menggantikan
        kode aplikasi untuk satu kali masuk. Kode ini tidak ditampilkan lagi.
      </p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </section>
  );
}
