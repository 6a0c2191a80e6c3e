// What every made-up service has in common, as YAML: the service standard and the privacy notice. Tests and benches load it alike.

/**
 * @param given `procedure` and `duration` as YAML of one line, `product` as it is called
 */
exports.usualStandard = ({
  requirement = 'Anda penduduk Kota Batu',
  procedure = '[Anda mengajukan., Petugas memeriksa.]',
  duration = '{ workingDays: 5, startsWhen: permohonan kami terima }',
  product = 'Surat keterangan',
  purpose = 'Menilai permohonan',
  recipient = 'Dinas Sosial',
} = {}) => `architecture: { rab: 04.02 Sosial, ral: Layanan Publik }
standard:
  requirements: [{ text: ${requirement} }]
  procedure: ${procedure}
  duration: ${duration}
  fee: { amount: 0 }
  products: [{ name: ${product} }]
  complaints: { unit: Dinas Sosial, channels: [Loket], workingDays: 5 }
  legalBases: [{ title: UU 25/2009, about: Pelayanan Publik, since: "2009-07-18" }]
  facilities: [Portal]
  competence: [Memahami layanan]
  supervision: Diawasi kepala dinas.
  staffing: Dua petugas.
  guarantee: Tepat waktu.
  safety: Data dijaga.
  evaluation: Survei.
privacy:
  basis: UU 27/2022 pasal 20
  purpose: ${purpose}
  recipients: [${recipient}]
  retention: { activeYears: 1, final: destroy }
`;
