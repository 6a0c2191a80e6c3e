import type { TotpView } from '@alur/contracts';

/** For the camera of the app, and the same to type where there is no camera. */
export function TotpPicture({ totp }: { readonly totp: TotpView }) {
  return (
    <div className="totp">
      <img src={`data:image/svg+xml,${encodeURIComponent(totp.qr)}`} alt="Kode QR untuk aplikasi autentikator" />
      <div>
        <p>
          Pasang aplikasi autentikator di ponsel (misalnya Aegis, FreeOTP, atau Google Authenticator), lalu pindai
          gambar ini.
        </p>
        <p>
          Tidak bisa memindai? Ketik kunci ini di aplikasi:{' '}
          <span className="secret">{totp.secret.match(/.{1,4}/g)?.join(' ')}</span>
        </p>
      </div>
    </div>
  );
}
