import { SignInForm } from './sign-in-form.js';

export const SignInPage = () => (
  <main className="sign-in-page">
    <div className="card">
      <p className="brand">Alur</p>
      <h1>Konsol petugas</h1>
      <p className="quiet">
        Untuk pegawai Pemerintah Kota. Warga memakai <a href="/">halaman layanan</a>.
      </p>
      <SignInForm />
    </div>
  </main>
);
