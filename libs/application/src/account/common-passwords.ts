// What people take first when they are asked for a password: whole ones of every leaked list, and the words that longer ones are made of here.
// Lower case, without signs; numbers and rows of keys are found by their pattern and are not listed.

const everywhere = `
password passw0rd letmein welcome monkey dragon master superman batman iloveyou princess sunshine football baseball
shadow michael jennifer jordan hunter killer trustno1 freedom whatever starwars pokemon computer internet samsung google
facebook instagram whatsapp android iphone apple microsoft windows office admin administrator root user guest test
testing default changeme secret login access system server database public private security manager support service
hello world love money lucky happy angel flower summer winter spring autumn monday friday january february march april
may june july august september october november december charlie thomas robert daniel andrew joshua matthew ashley
jessica amanda michelle nicole soccer hockey tigger buster pepper ginger cookie chocolate banana orange purple yellow
silver golden diamond crystal matrix phoenix mustang ferrari mercedes porsche yamaha honda harley chelsea liverpool
arsenal barcelona manchester united realmadrid juventus milan naruto sasuke minecraft roblox fortnite correct horse
battery staple qwerty azerty asdf zxcv qazwsx abc abcd abcde abcdef
`;

const here = `
rahasia sandi katasandi kata bismillah alhamdulillah insyaallah assalamualaikum allahuakbar muhammad ramadan lebaran
indonesia merdeka pancasila garuda nusantara jakarta surabaya malang bandung semarang yogyakarta jogja jatim jawa timur
jawatimur bali madura sumatera kalimantan sulawesi papua arema aremania singoedan persebaya persija persib sayang
sayangku cinta cintaku kasih rindu kangen bunda ayah mama papa ibuku bapakku anakku keluarga istriku suamiku semangat
sukses bahagia senang terbaik juara selamat datang pagi siang malam senin selasa rabu kamis jumat sabtu minggu januari
februari maret mei juni juli agustus oktober desember satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
pemkot pemkab pemerintah kota kabupaten provinsi kecamatan kelurahan desa dinas dinsos diskominfo kominfo disdukcapil
dukcapil diskumperindag bapenda bkpsdm inspektorat sekretariat walikota bupati camat lurah kepala petugas operator
pegawai pelayanan layanan publik kantor balaikota asn pns korpri sipd simpeg srikandi spbe batu kotabatu sisir temas
songgokerto ngaglik bumiaji junrejo panderman arjuno welirang selecta jatimpark apel apelbatu kopi kucing anjing
budi siti agus sri dewi putri putra andi rina rini yanti wati susanto setiawan hidayat wahyu eko dwi tri nur
`;

export const commonPasswords: ReadonlySet<string> = new Set(`${everywhere} ${here}`.trim().split(/\s+/));
