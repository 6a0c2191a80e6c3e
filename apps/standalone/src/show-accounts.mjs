/** The people one can sign in as in the demo city. */
const wayIn = ({ nip, phone, password }) =>
  [nip && `NIP ${nip}`, phone && `telepon ${phone}`, password && `kata sandi ${password}`].filter(Boolean).join(', ');

const nameOf = ({ who, agency }) => [who, agency].filter(Boolean).join(' · ');

export const showAccounts = (accounts, url, say) => {
  if (accounts.length === 0) return;
  say('');
  say(`Akun peragaan. Petugas masuk di ${url}/konsol/, warga masuk di ${url}/masuk.`);
  const width = Math.max(...accounts.map((account) => nameOf(account).length));
  for (const account of accounts) say(`  ${nameOf(account).padEnd(width)}  ${wayIn(account)}`);
  say(`Kode dan pesan untuk warga terlihat di ${url}/__kotak-keluar.`);
};
