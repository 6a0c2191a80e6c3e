/**
 * The one layout of the city's letters, in Typst. The letter comes in as data (`sys.inputs`), never as markup, so
 * that nothing a person typed can act as a template.
 */
export const letterLayout = `
#let letter = json(bytes(sys.inputs.letter))
#set document(title: letter.title + " " + letter.number, author: letter.agency.fullName, date: auto)
#let mark = if letter.mark != none { rotate(-35deg, text(size: 92pt, weight: "bold", fill: rgb("#B4231822"), letter.mark)) }
#set page(paper: "a4", margin: (x: 2.3cm, top: 1.8cm, bottom: 2.2cm), foreground: mark, footer: [
  #set text(size: 8pt, fill: rgb("#4A5A52"))
  #line(length: 100%, stroke: 0.5pt + rgb("#DCE4DF"))
  #v(-6pt)
  #letter.footer
])
#set text(lang: "id", size: 11pt, font: ("Libertinus Serif", "New Computer Modern"))
#set par(leading: 0.72em, justify: true)

#let run(parts) = for part in parts { if part.strong { strong(part.text) } else { part.text } }

#let show-block(block) = {
  if block.kind == "heading" { align(center, heading(level: 2, outlined: false, run(block.text))) }
  else if block.kind == "paragraph" { par(run(block.text)) }
  else if block.kind == "list" { list(..block.items.map(run)) }
  else if block.kind == "rows" {
    table(columns: (4.6cm, 0.4cm, 1fr), stroke: none, inset: (x: 0pt, y: 3.2pt),
      ..block.rows.map(row => (row.label, ":", run(row.value))).flatten())
  }
}

#align(center)[
  #text(size: 11.5pt)[PEMERINTAH #upper(letter.city.name)] \\
  #if letter.agency.district != none [#text(size: 11.5pt)[KECAMATAN #upper(letter.agency.district)] \\ ]
  #text(size: 15pt, weight: "bold")[#upper(letter.agency.fullName)] \\
  #text(size: 9pt)[#letter.agency.address#if letter.agency.phone != none [ · Telepon #letter.agency.phone]]
]
#v(-4pt)
#line(length: 100%, stroke: 1.6pt)
#v(-9pt)
#line(length: 100%, stroke: 0.5pt)
#v(8pt)
#align(center)[
  #heading(level: 1, outlined: false, text(size: 13pt, underline(upper(letter.title))))
  #v(-4pt)
  Nomor: #letter.number
]
#v(10pt)

#for block in letter.body { show-block(block) }

#v(14pt)
#grid(columns: (1fr, 1fr), gutter: 12pt,
  block(breakable: false)[
    #image(bytes(letter.qr), width: 2.7cm, alt: "Kode QR menuju halaman pemeriksaan surat")
    #text(size: 8pt)[Periksa keaslian surat ini di \\ #letter.verification.shownUrl \\ dengan kode *#letter.verification.code*]
  ],
  block(breakable: false)[
    #letter.place, #letter.date \\
    #letter.signer.position
    #v(1.1cm)
    #text(size: 8.5pt, fill: rgb("#7A4B00"))[Belum ditandatangani secara elektronik]
    #v(0.5cm)
    *#letter.signer.name* \\
    #if letter.signer.nip != none [NIP #letter.signer.nip]
  ])

#if letter.copies.len() > 0 [
  #v(8pt)
  #text(size: 9pt)[Tembusan:]
  #text(size: 9pt, enum(..letter.copies))
]
`;
