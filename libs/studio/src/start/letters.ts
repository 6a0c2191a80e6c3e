// The two letters of a service: what was asked for, and why not.
import type { City } from '@alur/city';
import { writeYaml } from '@alur/yaml-files';
import { joinLetter } from '../part/letter-file.js';

export const letterIds = { grant: 'surat-layanan', refusal: 'surat-penolakan' } as const;

/** The series of the service itself, else the one the city keeps for all others. */
export function seriesFor({ letterSeries }: City, service: string): string | undefined {
  if (Object.hasOwn(letterSeries, service)) return service;
  return Object.keys(letterSeries).find((key) => letterSeries[key]?.general === true);
}

export interface LetterHead {
  readonly title: string;
  readonly series: string;
  readonly signer: string;
}

export const grantLetter = (head: LetterHead): string => letter(head, grantBody);

export const refusalLetter = (head: Omit<LetterHead, 'title'>): string =>
  letter({ title: 'Surat Penolakan Permohonan', ...head }, refusalBody);

const letter = ({ title, series, signer }: LetterHead, body: string): string =>
  joinLetter(writeYaml({ title, series, signer }), body);

const grantBody = `Yang bertanda tangan di bawah ini:

Nama :: {{signer_name}}
Jabatan :: {{signer_position}}

menerangkan bahwa:

Nama :: **{{name}}**
NIK :: {{nik}}
Alamat :: {{address}}, RT {{rt}} RW {{rw}}, {{village}}, Kecamatan {{district_name}}, {{city_name}}

telah mengajukan permohonan {{service_name}} dengan nomor {{reference}}, dan permohonan itu **dikabulkan**.

Keperluan :: {{purpose}}

Apabila di kemudian hari keterangan yang mendasarinya terbukti tidak benar, surat ini dapat dicabut.

Demikian surat ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.
`;

const refusalBody = `Kepada pemohon yang tersebut di bawah ini:

Nama :: **{{name}}**
Nomor permohonan :: {{reference}}
Layanan :: {{service_name}}

Kami sudah memeriksa permohonan Anda dan memutuskan bahwa permohonan itu **tidak dapat dikabulkan**.

Dasar :: {{refusal_ground}}
Alasan :: {{refusal_reason}}

# Mengajukan lagi

Jika alasan di atas sudah tidak berlaku, Anda boleh mengajukan permohonan lagi kapan saja.

# Jika Anda tidak setuju

Anda berhak mengajukan keberatan. Caranya:

- Tulis nomor permohonan ini dan mengapa keputusan ini menurut Anda keliru.
- Serahkan kepada {{signer_position}}, boleh lewat loket, paling lambat **21 hari kerja** sejak keputusan ini diumumkan kepada Anda.
- Keberatan Anda diselesaikan paling lama 10 hari kerja. Jika lewat, keberatan Anda dianggap dikabulkan.

Hak ini diatur dalam Pasal 75 sampai dengan Pasal 77 UU 30/2014 tentang Administrasi Pemerintahan.
`;
